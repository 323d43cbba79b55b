package nl.doelbinder.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * What the recipient showed to prove that it keeps a norm, and until when that counts. It counts when the owner of the
 * facility, to whom it was shown, has confirmed it: nobody confirms what they recorded.
 */
@Entity
@Audited
@Table(name = "norm_proof")
public class NormProof {

    /** Where a proof stands. */
    public enum State {
        SHOWN,
        CONFIRMED,
        REFUSED
    }

    @Id
    private String id;

    private String agreement;

    private String norm;

    private int number;

    private String reference;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "shown_by")
    private String shownBy;

    @Column(name = "shown_on")
    private LocalDate shownOn;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    @Column(name = "reviewed_on")
    private @Nullable LocalDate reviewedOn;

    /** Of whoever reviewed it. */
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected NormProof() {}

    NormProof(
            String agreement,
            String norm,
            int number,
            String reference,
            LocalDate validUntil,
            String by,
            LocalDate on) {
        id = agreement + "/" + norm + "/" + number;
        this.agreement = agreement;
        this.norm = norm;
        this.number = number;
        this.reference = reference;
        this.validUntil = validUntil;
        shownBy = by;
        shownOn = on;
        state = State.SHOWN;
    }

    /** A proof that was accepted before it came here. */
    static NormProof accepted(
            String agreement, String norm, int number, String reference, LocalDate validUntil, LocalDate on) {
        var proof = new NormProof(agreement, norm, number, reference, validUntil, Actor.PROGRAM.username(), on);
        proof.state = State.CONFIRMED;
        return proof;
    }

    void review(boolean confirmed, String why, String by, LocalDate day) {
        if (state != State.SHOWN) {
            throw new Refusal.OutOfTurn("delivery.refusal.proof-out-of-turn", norm, number);
        }
        if (by.equals(shownBy)) {
            throw new Refusal.NotAllowed("delivery.refusal.own-proof", norm, number);
        }
        state = confirmed ? State.CONFIRMED : State.REFUSED;
        reviewedBy = by;
        reviewedOn = day;
        reason = why;
    }

    public String agreement() {
        return agreement;
    }

    public String norm() {
        return norm;
    }

    /** Of those for this norm; the newest that was confirmed counts. */
    public int number() {
        return number;
    }

    /** What was shown, such as a certificate's number. */
    public String reference() {
        return reference;
    }

    /** The last day on which it counts. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public String shownBy() {
        return shownBy;
    }

    public LocalDate shownOn() {
        return shownOn;
    }

    public State state() {
        return state;
    }

    public Optional<String> reviewedBy() {
        return Optional.ofNullable(reviewedBy);
    }

    public Optional<LocalDate> reviewedOn() {
        return Optional.ofNullable(reviewedOn);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
