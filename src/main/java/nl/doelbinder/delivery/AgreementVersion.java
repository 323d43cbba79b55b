package nl.doelbinder.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One version of an agreement's terms: proposed by one party, judged by the data owner and the provider, and in force
 * when both find that it belongs in this agreement. Nobody judges what they proposed.
 */
@Entity
@Audited
@Table(name = "delivery_agreement_version")
public class AgreementVersion {

    /** Where a version stands. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        REJECTED
    }

    /** How a party judges a change. */
    public enum Judgement {
        /** It is within what the agreement says already. */
        WITHIN,
        /** It belongs in the agreement, by an addendum. */
        ADDENDUM,
        /** It needs an agreement of its own: not in this one. */
        SEPARATE_TRACK
    }

    /** Which party judges. */
    public enum Judge {
        DATA_OWNER,
        DATA_PROVIDER
    }

    /** A party's judgement as it is remembered. */
    public record Judged(Judgement judgement, String by, String reason) {}

    @Id
    private String id;

    private String agreement;

    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private String terms;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_judgement")
    private @Nullable Judgement ownerJudgement;

    @Column(name = "owner_judged_by")
    private @Nullable String ownerJudgedBy;

    @Column(name = "owner_reason")
    private @Nullable String ownerReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "provider_judgement")
    private @Nullable Judgement providerJudgement;

    @Column(name = "provider_judged_by")
    private @Nullable String providerJudgedBy;

    @Column(name = "provider_reason")
    private @Nullable String providerReason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AgreementVersion() {}

    AgreementVersion(String agreement, int number, AgreementTerms terms, String reason, String by, Instant at) {
        id = agreement + "/" + number;
        this.agreement = agreement;
        this.number = number;
        this.terms = StoredJson.write(terms);
        this.reason = reason;
        state = State.PROPOSED;
        proposedBy = by;
        proposedAt = at;
    }

    /** The first version of an agreement that was signed before it came here. */
    static AgreementVersion signed(String agreement, AgreementTerms terms, String reason, String by, Instant at) {
        var version = new AgreementVersion(agreement, 1, terms, reason, by, at);
        version.state = State.ACCEPTED;
        return version;
    }

    /** One party judges it. It is decided when both have, or when one finds that it does not belong here. */
    void judge(Judge judge, Judged judged) {
        if (state != State.PROPOSED || judgement(judge).isPresent()) {
            throw new Refusal.OutOfTurn("delivery.refusal.version-out-of-turn", agreement, number);
        }
        if (judged.by().equals(proposedBy)
                || judged.by().equals(ownerJudgedBy)
                || judged.by().equals(providerJudgedBy)) {
            throw new Refusal.NotAllowed("delivery.refusal.own-version", agreement, number);
        }
        if (judge == Judge.DATA_OWNER) {
            ownerJudgement = judged.judgement();
            ownerJudgedBy = judged.by();
            ownerReason = judged.reason();
        } else {
            providerJudgement = judged.judgement();
            providerJudgedBy = judged.by();
            providerReason = judged.reason();
        }
        if (judged.judgement() == Judgement.SEPARATE_TRACK) {
            state = State.REJECTED;
        } else if (ownerJudgement != null && providerJudgement != null) {
            state = State.ACCEPTED;
        }
    }

    public String agreement() {
        return agreement;
    }

    public int number() {
        return number;
    }

    public AgreementTerms terms() {
        return StoredJson.read(terms, AgreementTerms.class);
    }

    public State state() {
        return state;
    }

    /** Why it was proposed. */
    public String reason() {
        return reason;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<Judged> judgement(Judge judge) {
        return judge == Judge.DATA_OWNER
                ? judged(ownerJudgement, ownerJudgedBy, ownerReason)
                : judged(providerJudgement, providerJudgedBy, providerReason);
    }

    private static Optional<Judged> judged(
            @Nullable Judgement judgement, @Nullable String by, @Nullable String reason) {
        return judgement == null || by == null || reason == null
                ? Optional.empty()
                : Optional.of(new Judged(judgement, by, reason));
    }
}
