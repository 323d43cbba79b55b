package nl.doelbinder.pia;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What a reviewer said of one version in one step. */
@Entity
@Immutable
@Audited
@Table(name = "pia_review")
public class Review {

    /** What a review comes to. */
    public enum Outcome {
        APPROVED,
        /** The data protection officer's only. */
        APPROVED_WITH_CONDITIONS,
        RETURNED,
        /** The data protection officer's only. */
        REJECTED,
        /** The data protection officer's only, of a generic one. */
        SPLIT_PER_UNIT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pia_review")
    @SequenceGenerator(name = "pia_review", sequenceName = "pia_review_seq", allocationSize = 50)
    private @Nullable Long id;

    @SuppressWarnings("unused") // found by it
    private String piaCode;

    private int number;

    @Enumerated(EnumType.STRING)
    private ImpactStatus step;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reviewedBy;

    private LocalDate reviewedOn;

    private String reason;

    private String[] conditions;

    private @Nullable String residualRisk;

    private @Nullable LocalDate validUntil;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Review() {}

    Review(Pia pia, Judgement judgement, String by, LocalDate on) {
        piaCode = pia.code();
        number = pia.submittedVersion();
        step = pia.status();
        outcome = judgement.outcome();
        reviewedBy = by;
        reviewedOn = on;
        reason = judgement.reason();
        conditions = judgement.conditions().toArray(String[]::new);
        residualRisk = judgement.residualRisk();
        validUntil = judgement.validUntil();
    }

    /** As a dossier tells it. */
    Review(String piaCode, int number, ImpactStatus step, Outcome outcome, String by, LocalDate on, String reason) {
        this.piaCode = piaCode;
        this.number = number;
        this.step = step;
        this.outcome = outcome;
        reviewedBy = by;
        reviewedOn = on;
        this.reason = reason;
        conditions = new String[0];
    }

    /** The version. */
    Review(String piaCode, PiaFile.Reviewed reviewed) {
        this.piaCode = piaCode;
        number = reviewed.version();
        step = reviewed.step();
        outcome = reviewed.outcome();
        reviewedBy = reviewed.reviewedBy();
        reviewedOn = reviewed.reviewedOn();
        reason = reviewed.reason();
        conditions = reviewed.conditions().toArray(String[]::new);
        residualRisk = reviewed.residualRisk();
        validUntil = reviewed.validUntil();
    }

    public int number() {
        return number;
    }

    public ImpactStatus step() {
        return step;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String reviewedBy() {
        return reviewedBy;
    }

    public LocalDate reviewedOn() {
        return reviewedOn;
    }

    public String reason() {
        return reason;
    }

    public List<String> conditions() {
        return List.of(conditions);
    }

    public @Nullable String residualRisk() {
        return residualRisk;
    }

    public @Nullable LocalDate validUntil() {
        return validUntil;
    }
}
