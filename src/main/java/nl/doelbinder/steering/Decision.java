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

/** What the group decided: numbered in its meeting, or by the written vote that it comes from. */
@Entity
@Table(name = "steering_decision")
@Audited
public class Decision {

    @Id
    private String code;

    @Version
    private @Nullable Long version;

    @Column(name = "meeting_code")
    private @Nullable String meetingCode;

    @Column(name = "vote_code")
    private @Nullable String voteCode;

    private int nr;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

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
    private @Nullable String supersededBy;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Decision() {}

    private Decision(String code, int nr, LocalDate on, String text) {
        this.code = code;
        this.nr = nr;
        decidedOn = on;
        this.text = text;
        state = LifeState.OPEN;
    }

    static Decision inMeeting(Meeting meeting, int nr, String text) {
        var decision = new Decision("B-" + meeting.heldOn() + "-" + nr, nr, meeting.heldOn(), text);
        decision.meetingCode = meeting.code();
        return decision;
    }

    static Decision inWriting(String voteCode, LocalDate on, String text) {
        var decision = new Decision("B-" + voteCode, 1, on, text);
        decision.voteCode = voteCode;
        return decision;
    }

    /** It is withdrawn, or another one takes its place. */
    void end(Ending ending, String by, LocalDate today) {
        if (state != LifeState.OPEN) {
            throw new Refusal.OutOfTurn(
                    "steering.refusal.ended", code, state, Objects.requireNonNullElse(endedBy, "?"));
        }
        state = ending.state();
        endReason = ending.reason();
        supersededBy = ending.supersededBy();
        endedBy = by;
        endedOn = today;
    }

    public String code() {
        return code;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public Optional<String> meetingCode() {
        return Optional.ofNullable(meetingCode);
    }

    public Optional<String> voteCode() {
        return Optional.ofNullable(voteCode);
    }

    public int nr() {
        return nr;
    }

    public LocalDate decidedOn() {
        return decidedOn;
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

    public Optional<String> supersededBy() {
        return Optional.ofNullable(supersededBy);
    }
}
