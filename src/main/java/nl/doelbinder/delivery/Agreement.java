package nl.doelbinder.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on the delivery of data, from the day on which it comes into force until its last closing measure is
 * confirmed. What the parties agreed stands in its numbered versions; here stands the newest one that was accepted.
 */
@Entity
@Audited
@Table(name = "delivery_agreement")
public class Agreement {

    @Id
    private String code;

    @Version
    private @Nullable Long version;

    private String title;

    /** The unit that receives; it never changes. */
    private String recipient;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    @Column(name = "in_force_from")
    private LocalDate inForceFrom;

    /** Of the version whose terms these are. */
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private String terms;

    @Column(name = "end_way")
    private @Nullable String endWay;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ending_since")
    private @Nullable LocalDate endingSince;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Transient
    private @Nullable AgreementTerms readTerms;

    @Transient
    private final List<AgreementEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Agreement() {}

    Agreement(String code, AgreementTerms agreed, LocalDate inForceFrom) {
        this.code = code;
        this.inForceFrom = inForceFrom;
        state = AgreementState.IN_FORCE;
        number = 1;
        recipient = agreed.recipient();
        title = agreed.title();
        terms = StoredJson.write(agreed);
    }

    /** The parties agreed on a newer version. */
    void renew(int newer, AgreementTerms agreed) {
        expect(AgreementState.IN_FORCE);
        number = newer;
        title = agreed.title();
        terms = StoredJson.write(agreed);
        readTerms = null;
        events.add(new AgreementEvent.VersionAccepted(code));
    }

    /**
     * Stops every delivery under it. It stays {@link AgreementState#ENDING} until {@link #close}.
     *
     * @param way in which it ends, one of those that aftercare knows
     */
    public void end(String way, String reason, String by, LocalDate day) {
        expect(AgreementState.IN_FORCE);
        state = AgreementState.ENDING;
        endWay = way;
        endReason = reason;
        endedBy = by;
        endingSince = day;
        events.add(new AgreementEvent.AgreementEnding(code));
    }

    /** Every closing measure is confirmed. */
    public void close(LocalDate day) {
        expect(AgreementState.ENDING);
        state = AgreementState.ENDED;
        endedOn = day;
        events.add(new AgreementEvent.AgreementEnded(code));
    }

    private void expect(AgreementState expected) {
        if (state != expected) {
            throw new Refusal.OutOfTurn("delivery.refusal.agreement-out-of-turn", code, state);
        }
    }

    List<AgreementEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public String code() {
        return code;
    }

    /** Changes with every change of the agreement. */
    public long version() {
        return version == null ? 0 : version;
    }

    public String title() {
        return title;
    }

    public String recipient() {
        return recipient;
    }

    public AgreementState state() {
        return state;
    }

    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /** Number of the version whose terms these are. */
    public int number() {
        return number;
    }

    public AgreementTerms terms() {
        if (readTerms == null) {
            readTerms = StoredJson.read(terms, AgreementTerms.class);
        }
        return readTerms;
    }

    public boolean inForce(LocalDate day) {
        return state == AgreementState.IN_FORCE && !day.isBefore(inForceFrom);
    }

    public Optional<String> endWay() {
        return Optional.ofNullable(endWay);
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Since when nothing is delivered any more. */
    public Optional<LocalDate> endingSince() {
        return Optional.ofNullable(endingSince);
    }

    /** When the last closing measure was confirmed. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }
}
