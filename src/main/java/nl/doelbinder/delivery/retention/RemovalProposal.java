package nl.doelbinder.delivery.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.doelbinder.delivery.aftercare.AfterCase;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * The removal of records whose time at the source is over: proposed by one function, confirmed by another. What stays of
 * it are counts and the keyed hashes of what was removed.
 */
@Entity
@Audited
@Table(name = "removal_proposal")
public class RemovalProposal extends AfterCase {

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate endedBefore;

    private String article;

    private String reason;

    private long proposed;

    private @Nullable Long removed;

    /** Over the keyed hashes of what was removed, in their order. */
    private @Nullable String digest;

    private @Nullable String decidedBy;

    private @Nullable String decisionReason;

    /** Where it stands. */
    public enum State {
        PROPOSED,
        REMOVED,
        REJECTED
    }

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RemovalProposal() {}

    RemovalProposal(String code, Proposal proposal, long proposed, String by, Instant now) {
        super(code, proposal.agreement(), proposal.agreement() + " · " + proposed, by, now);
        state = State.PROPOSED;
        endedBefore = proposal.endedBefore();
        article = proposal.article();
        reason = proposal.reason();
        this.proposed = proposed;
    }

    /** What is to be removed and why. */
    record Proposal(String agreement, LocalDate endedBefore, String article, String reason) {}

    void expectOther(String by) {
        if (state != State.PROPOSED) {
            throw new Refusal.OutOfTurn("retention.refusal.decided", code());
        }
        if (by.equals(raisedBy())) {
            throw new Refusal.NotAllowed("retention.refusal.own", code());
        }
    }

    void remove(long count, String hash, String by, Instant now) {
        expectOther(by);
        state = State.REMOVED;
        removed = count;
        digest = hash;
        decidedBy = by;
        closed(now);
        moved("decided", null);
    }

    void reject(String why, String by, Instant now) {
        expectOther(by);
        state = State.REJECTED;
        decisionReason = why;
        decidedBy = by;
        closed(now);
        moved("decided", null);
    }

    @Override
    public CaseKind kind() {
        return CaseKind.REMOVAL;
    }

    @Override
    public State state() {
        return state;
    }

    /** Detentions that ended before this day are old enough. */
    public LocalDate endedBefore() {
        return endedBefore;
    }

    public String article() {
        return article;
    }

    public String reason() {
        return reason;
    }

    /** How many records it is about. */
    public long proposed() {
        return proposed;
    }

    /** How many were removed: what came under the rule again meanwhile stayed. */
    public Optional<Long> removed() {
        return Optional.ofNullable(removed);
    }

    public Optional<String> digest() {
        return Optional.ofNullable(digest);
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<String> decisionReason() {
        return Optional.ofNullable(decisionReason);
    }
}
