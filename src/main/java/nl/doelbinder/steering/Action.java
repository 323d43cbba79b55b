package nl.doelbinder.steering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Something that a function took upon itself in a meeting. */
@Entity
@Table(name = "steering_action")
@Audited
public class Action {

    @Id
    private Integer nr;

    @Version
    private @Nullable Long version;

    @Column(name = "meeting_code")
    private @Nullable String meetingCode;

    @Column(name = "raised_on")
    private LocalDate raisedOn;

    private @Nullable LocalDate due;

    private @Nullable String owner;

    private @Nullable String unit;

    private String text;

    @Enumerated(EnumType.STRING)
    private LifeState state;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "superseded_by")
    private @Nullable Integer supersededBy;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Action() {}

    private Action(int nr, @Nullable String meetingCode, LocalDate raisedOn, ActionDraft draft) {
        this.nr = nr;
        this.meetingCode = meetingCode;
        this.raisedOn = raisedOn;
        due = draft.due();
        owner = draft.owner();
        unit = draft.unit();
        text = draft.text();
        state = LifeState.OPEN;
    }

    static Action raise(int nr, @Nullable String meetingCode, LocalDate on, ActionDraft draft) {
        return new Action(nr, meetingCode, on, draft);
    }

    /** As a dossier tells of it, which may have ended. */
    static Action onRecord(SteeringOnRecord.ActionOnRecord action, @Nullable String meetingCode) {
        var raised = new Action(
                action.nr(),
                meetingCode,
                action.raised(),
                new ActionDraft(action.text(), action.due(), null, action.unit()));
        raised.state = action.state();
        return raised;
    }

    /** Another day, owner or unit; the text stays what was agreed. */
    void rearrange(ActionDraft draft) {
        requireOpen();
        due = draft.due();
        owner = draft.owner();
        unit = draft.unit();
    }

    void end(Ending ending, String by, LocalDate today) {
        requireOpen();
        state = ending.state();
        endReason = ending.reason();
        supersededBy = ending.supersededBy() == null ? null : Integer.valueOf(ending.supersededBy());
        endedBy = by;
        endedOn = today;
    }

    private void requireOpen() {
        if (state != LifeState.OPEN) {
            throw new Refusal.OutOfTurn(
                    "steering.refusal.ended", nr.toString(), state, Objects.requireNonNullElse(endedBy, "?"));
        }
    }

    public int nr() {
        return nr;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public Optional<String> meetingCode() {
        return Optional.ofNullable(meetingCode);
    }

    public LocalDate raisedOn() {
        return raisedOn;
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    public String text() {
        return text;
    }

    public LifeState state() {
        return state;
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    public Optional<Integer> supersededBy() {
        return Optional.ofNullable(supersededBy);
    }
}
