package nl.doelbinder.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.policy.publication.Judged.Ruling;
import nl.doelbinder.policy.publication.SupplierUse;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Something that a supplier must or may offer, with the use that it would make possible. */
@Entity
@Audited
@Table(name = "tender_requirement")
public class Requirement {

    private static final TypeReference<SupplierUse> USE = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tender_paper")
    @SequenceGenerator(name = "tender_paper", sequenceName = "tender_paper_seq")
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    @Column(name = "tender_code")
    private String tender;

    @SuppressWarnings("UnusedVariable") // the order in which they are read
    private int place;

    private String code;

    private String lot;

    private boolean must;

    private String text;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String supplierUse;

    private @Nullable String amendedBy;

    private @Nullable LocalDate amendedOn;

    private @Nullable String amendReason;

    private @Nullable String droppedBy;

    private @Nullable LocalDate droppedOn;

    private @Nullable String dropReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Ruling ruling;

    private @Nullable String judgedBy;

    private @Nullable LocalDate judgedOn;

    private @Nullable String judgementReason;

    /** The rules that referred it when it was judged: what another rule refers later was not judged. */
    private String[] judgedRules;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Requirement() {}

    Requirement(String tender, int place, String code, String lot, Wanted wanted) {
        this.tender = tender;
        this.place = place;
        this.code = code;
        this.lot = lot;
        judgedRules = new String[0];
        put(wanted);
    }

    /**
     * What a requirement asks.
     *
     * @param must whether it is a must; otherwise a wish
     * @param use  {@code null}: none that the rules know of
     */
    public record Wanted(
            boolean must, String text, @Nullable SupplierUse use) {}

    /** It asks something else from now on; what was judged of it before no longer counts. */
    void amend(Wanted wanted, String by, LocalDate on, String reason) {
        requireKept();
        put(wanted);
        amendedBy = by;
        amendedOn = on;
        amendReason = reason;
        ruling = null;
        judgedBy = null;
        judgedOn = null;
        judgementReason = null;
        judgedRules = new String[0];
    }

    /** It is no longer asked. It stays on record. */
    void drop(String by, LocalDate on, String reason) {
        requireKept();
        droppedBy = by;
        droppedOn = on;
        dropReason = reason;
    }

    /** A privacy officer judges what the rules left open. */
    void judge(Ruling given, List<String> referring, String by, LocalDate on, String reason) {
        requireKept();
        if (by.equals(amendedBy)) {
            throw new Refusal.NotAllowed("requirement.refusal.own", code);
        }
        ruling = given;
        judgedBy = by;
        judgedOn = on;
        judgementReason = reason;
        judgedRules = referring.toArray(String[]::new);
    }

    /** How it was judged, if that judgement saw everything that the rules refer now. */
    Optional<Ruling> rulingOn(List<String> referring) {
        return ruling != null && Set.of(judgedRules).containsAll(referring) ? Optional.of(ruling) : Optional.empty();
    }

    private void requireKept() {
        if (droppedOn != null) {
            throw new Refusal.OutOfTurn("requirement.refusal.dropped", code);
        }
    }

    private void put(Wanted wanted) {
        must = wanted.must();
        text = wanted.text();
        supplierUse = wanted.use() == null ? null : StoredJson.write(wanted.use());
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public String tender() {
        return tender;
    }

    public String code() {
        return code;
    }

    public String lot() {
        return lot;
    }

    public Wanted wanted() {
        return new Wanted(must, text, supplierUse == null ? null : StoredJson.read(supplierUse, USE));
    }

    public boolean dropped() {
        return droppedOn != null;
    }

    /** What somebody did with it, and why. */
    public record Deed(String by, LocalDate on, String reason) {}

    public Optional<Deed> amendment() {
        return deed(amendedBy, amendedOn, amendReason);
    }

    public Optional<Deed> dropping() {
        return deed(droppedBy, droppedOn, dropReason);
    }

    public Optional<Deed> judgement() {
        return deed(judgedBy, judgedOn, judgementReason);
    }

    public Optional<Ruling> ruling() {
        return Optional.ofNullable(ruling);
    }

    private static Optional<Deed> deed(@Nullable String by, @Nullable LocalDate on, @Nullable String reason) {
        return by == null || on == null || reason == null ? Optional.empty() : Optional.of(new Deed(by, on, reason));
    }
}
