package nl.doelbinder.delivery.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.doelbinder.delivery.aftercare.AfterCase;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.ProcessingTrace.Receipt;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A delivered value that looks wrong, followed until it is repaired and everyone who received it knows. */
@Entity
@Audited
@Table(name = "data_correction")
public class Correction extends AfterCase {

    private static final TypeReference<List<Receipt>> RECEIPTS = new TypeReference<>() {};

    @Enumerated(EnumType.STRING)
    private State state;

    private String delivery;

    private String person;

    private String field;

    private String observed;

    @Enumerated(EnumType.STRING)
    private @Nullable Origin origin;

    private @Nullable String traceNote;

    private @Nullable String repairNote;

    @JdbcTypeCode(SqlTypes.JSON)
    private String receivers;

    /** Where it stands. */
    public enum State {
        /** The provider finds out where it went wrong. */
        REPORTED,
        /** Whoever it went wrong with repairs it. */
        TRACED,
        REPAIRED,
        /** The value is right. */
        UNFOUNDED
    }

    /** Where a value went wrong. */
    public enum Origin {
        /** In what the provider made of it. */
        DELIVERY,
        /** In what the source says. */
        SOURCE,
        /** Nowhere: it is right. */
        NOWHERE
    }

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Correction() {}

    Correction(String code, CorrectionReport report, String by, Instant now) {
        super(code, report.agreement(), report.title(), by, now);
        state = State.REPORTED;
        delivery = report.delivery();
        person = report.person();
        field = report.field();
        observed = report.observed();
        receivers = "[]";
    }

    void trace(Origin found, String note, Instant now) {
        expect(State.REPORTED);
        origin = found;
        traceNote = note;
        if (found == Origin.NOWHERE) {
            state = State.UNFOUNDED;
            closed(now);
        } else {
            state = State.TRACED;
        }
        moved("traced", null);
    }

    /**
     * It is right from now on.
     *
     * @param told everyone who received the wrong value
     */
    void repair(String note, List<Receipt> told, Instant now) {
        expect(State.TRACED);
        state = State.REPAIRED;
        repairNote = note;
        receivers = StoredJson.write(told);
        closed(now);
        moved("repaired", null);
    }

    private void expect(State expected) {
        if (state != expected) {
            throw new Refusal.OutOfTurn("correction.refusal.out-of-turn", code());
        }
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CORRECTION;
    }

    @Override
    public State state() {
        return state;
    }

    public String delivery() {
        return delivery;
    }

    /** Keyed hash of the person. */
    public String person() {
        return person;
    }

    public String field() {
        return field;
    }

    public String observed() {
        return observed;
    }

    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    public Optional<String> traceNote() {
        return Optional.ofNullable(traceNote);
    }

    public Optional<String> repairNote() {
        return Optional.ofNullable(repairNote);
    }

    /** Everyone who received the wrong value and was told. */
    public List<Receipt> receivers() {
        return StoredJson.read(receivers, RECEIPTS);
    }
}
