package nl.doelbinder.pia;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** A PIA as it was submitted; it is never changed, and reviews are of one such version. */
@Entity
@Immutable
@Audited
@Table(name = "pia_version")
class FrozenVersion {

    private static final TypeReference<Map<String, JsonNode>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<RiskWeight>> RISKS = new TypeReference<>() {};

    @Id
    private String id;

    private String piaCode;

    private int number;

    private String template;

    private String templateVersion;

    private String submittedBy;

    private Instant submittedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String answers;

    @JdbcTypeCode(SqlTypes.JSON)
    private String risks;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected FrozenVersion() {}

    FrozenVersion(Pia pia, Map<String, JsonNode> answers, List<RiskWeight> risks, String by, Instant at) {
        piaCode = pia.code();
        number = pia.submittedVersion();
        id = id(piaCode, number);
        template = pia.template();
        templateVersion = pia.templateVersion();
        submittedBy = by;
        submittedAt = at;
        this.answers = StoredValues.write(ordered(answers));
        this.risks = StoredValues.write(risks);
        sha256 = DigestUtils.sha256Hex(this.answers + "\n" + this.risks);
    }

    /** One that was frozen before, elsewhere. */
    FrozenVersion(String piaCode, PiaFile.Frozen frozen) {
        this.piaCode = piaCode;
        number = frozen.number();
        id = id(piaCode, number);
        template = frozen.template().code();
        templateVersion = frozen.template().version();
        submittedBy = frozen.submittedBy();
        submittedAt = frozen.submittedAt();
        answers = StoredValues.write(ordered(frozen.answers()));
        risks = StoredValues.write(frozen.risks());
        sha256 = frozen.sha256();
    }

    /** What such a version would be sealed with. */
    static String seal(PiaFile.Frozen frozen) {
        return DigestUtils.sha256Hex(
                StoredValues.write(ordered(frozen.answers())) + "\n" + StoredValues.write(frozen.risks()));
    }

    private static Map<String, JsonNode> ordered(Map<String, JsonNode> answers) {
        Map<String, JsonNode> ordered = new HashMap<>();
        answers.forEach((question, value) -> ordered.put(question, StoredValues.ordered(value)));
        return ordered;
    }

    static String id(String piaCode, int number) {
        return piaCode + "/" + number;
    }

    int number() {
        return number;
    }

    String template() {
        return template;
    }

    String templateVersion() {
        return templateVersion;
    }

    String submittedBy() {
        return submittedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Map<String, JsonNode> answers() {
        return StoredValues.read(answers, ANSWERS);
    }

    List<RiskWeight> risks() {
        return StoredValues.read(risks, RISKS);
    }

    String sha256() {
        return sha256;
    }
}
