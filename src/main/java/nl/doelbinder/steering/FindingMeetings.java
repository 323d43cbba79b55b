package nl.doelbinder.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.doelbinder.organisation.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the steering group's meetings, with what they decided and raised. */
@Component
@Transactional(readOnly = true)
public class FindingMeetings {

    private final Meetings meetings;
    private final Decisions decisions;
    private final Actions actions;
    private final FillingAgenda filling;

    FindingMeetings(Meetings meetings, Decisions decisions, Actions actions, FillingAgenda filling) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.actions = actions;
        this.filling = filling;
    }

    /**
     * A meeting with everything that belongs to it.
     *
     * @param agenda with what fills itself in
     */
    public record Whole(Meeting meeting, List<AgendaItem> agenda, List<Decision> decisions, List<Action> actions) {}

    /** Those on record, the latest first. */
    public List<Meeting> all() {
        return meetings.findAllByBoardOrderByHeldOnDesc(SteeringGroup.CODE);
    }

    public Optional<Whole> find(LocalDate day) {
        return find(Meeting.code(SteeringGroup.CODE, day));
    }

    public Whole one(LocalDate day) {
        return find(day)
                .orElseThrow(() ->
                        new Refusal.NotFound("steering.refusal.no-meeting", Meeting.code(SteeringGroup.CODE, day)));
    }

    Optional<Whole> find(String code) {
        return meetings.findByCode(code)
                .map(meeting -> new Whole(
                        meeting,
                        meeting.agendaWith(filling.of(meeting.heldOn())),
                        decisions.findAllByMeetingCodeOrderByNr(code),
                        actions.findAllByMeetingCodeOrderByNr(code)));
    }

    /** What will stand on the agenda of a day for which nobody was invited yet. */
    public List<AgendaItem> awaiting(LocalDate day) {
        return filling.of(day);
    }
}
