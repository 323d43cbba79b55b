package nl.doelbinder.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.MatrixReading;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.RequestFacts;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * An assessment of a request with everything that it takes to run it again: it is never changed. Its history holds a
 * digest of the texts instead of the texts, so that they are stored once.
 */
@Entity
@Table(name = "stored_assessment")
@Immutable
@Audited
public class StoredAssessment {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    /** Why a request was assessed. */
    public enum Kind {
        FILED,
        /** The grant's day for weighing again had come, or something that it rests on had ended. */
        REWEIGHED,
        /** The registers had changed. */
        REGISTERS_CHANGED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stored_assessment")
    @SequenceGenerator(name = "stored_assessment", sequenceName = "stored_assessment_seq", allocationSize = 50)
    private long id;

    @Column(name = "request_code")
    private String requestCode;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "assessed_on")
    private LocalDate assessedOn;

    @Column(name = "at")
    private Instant at;

    @NotAudited
    private String facts;

    private String registers;

    @Column(name = "rule_set")
    private String ruleSet;

    @Enumerated(EnumType.STRING)
    private Outcome verdict;

    @NotAudited
    private String findings;

    @NotAudited
    private String matrix;

    /** SHA-256 of the three texts, each on a line, in hexadecimal; {@code null} where the history has the texts. */
    @Column(name = "content_digest")
    private @Nullable String contentDigest;

    /** What the texts above say, once somebody asked. */
    @Transient
    private @Nullable Assessment read;

    @Transient
    private @Nullable RequestFacts readFacts;

    @SuppressWarnings("NullAway.Init")
    protected StoredAssessment() {}

    StoredAssessment(String requestCode, Kind kind, RequestFacts facts, Assessment assessment, Instant at) {
        this.requestCode = requestCode;
        this.kind = kind;
        this.assessedOn = assessment.assessedOn();
        this.at = at;
        this.facts = StoredJson.write(facts);
        this.registers = assessment.registers();
        this.ruleSet = assessment.ruleSet();
        this.verdict = assessment.verdict();
        this.findings = StoredJson.write(assessment.findings());
        this.matrix = StoredJson.write(assessment.matrix());
        this.contentDigest = DigestUtils.sha256Hex(String.join("\n", this.facts, this.findings, this.matrix));
        this.read = assessment;
        this.readFacts = facts;
    }

    public long id() {
        return id;
    }

    public String requestCode() {
        return requestCode;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate assessedOn() {
        return assessedOn;
    }

    public Instant at() {
        return at;
    }

    public Outcome verdict() {
        return verdict;
    }

    /** Version of the registers that were read. */
    public String registers() {
        return registers;
    }

    /** Hash of the rules that were applied. */
    public String ruleSet() {
        return ruleSet;
    }

    public RequestFacts facts() {
        if (readFacts == null) {
            readFacts = StoredJson.read(facts, RequestFacts.class);
        }
        return readFacts;
    }

    /** The facts as they are stored. */
    String factsText() {
        return facts;
    }

    public List<Finding> findings() {
        return assessment().findings();
    }

    public MatrixReading matrix() {
        return assessment().matrix();
    }

    public Assessment assessment() {
        if (read == null) {
            read = new Assessment(
                    assessedOn,
                    verdict,
                    StoredJson.read(findings, FINDINGS),
                    StoredJson.read(matrix, MatrixReading.class),
                    ruleSet,
                    registers);
        }
        return read;
    }
}
