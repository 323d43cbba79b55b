package nl.doelbinder.steering;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.doelbinder.organisation.CalendarChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A meeting to which the group was invited moves with its calendar, or is called off: within the act that changes that. */
@Component
class FollowingCalendar {

    private final Meetings meetings;
    private final ChangingMeeting changing;
    private final EntityManager entities;
    private final Clock clock;

    FollowingCalendar(Meetings meetings, ChangingMeeting changing, EntityManager entities, Clock clock) {
        this.meetings = meetings;
        this.changing = changing;
        this.entities = entities;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CalendarChanged changed) {
        if (changed.board().equals(SteeringGroup.CODE)) {
            List<LocalDate> gone = without(changed.before(), changed.after());
            List<LocalDate> come = without(changed.after(), changed.before());
            LocalDate instead = gone.size() == 1 && come.size() == 1 ? come.get(0) : null;
            gone.forEach(day -> convenedOn(day).ifPresent(meeting -> callOff(meeting, instead)));
        }
    }

    private static List<LocalDate> without(List<LocalDate> days, List<LocalDate> others) {
        return days.stream().filter(Predicate.not(others::contains)).toList();
    }

    private Optional<Meeting> convenedOn(LocalDate day) {
        return meetings.findForChange(Meeting.code(SteeringGroup.CODE, day))
                .filter(meeting -> meeting.minutes() == MinutesState.PENDING)
                .filter(meeting -> meeting.calledOffOn().isEmpty());
    }

    private void callOff(Meeting meeting, @Nullable LocalDate instead) {
        if (instead != null) {
            meetings.findForChange(Meeting.code(SteeringGroup.CODE, instead))
                    .ifPresentOrElse(
                            there -> there.takingOver(meeting),
                            () -> entities.persist(Meeting.insteadOf(meeting, instead)));
        }
        meeting.callOff(LocalDate.now(clock), instead);
        changing.announce(meeting);
    }
}
