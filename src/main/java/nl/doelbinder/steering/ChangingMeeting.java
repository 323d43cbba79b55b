package nl.doelbinder.steering;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every change of a meeting of the steering group has in common. */
@Component
class ChangingMeeting {

    static final String SUBJECT_TYPE = "meetings";

    private final Meetings meetings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChangingMeeting(Meetings meetings, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.meetings = meetings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    static Act act(String code, String name, Actor by, @Nullable String reason) {
        return new Act(by.username(), name, SUBJECT_TYPE + "/" + code, reason);
    }

    /**
     * The keeper of the group's papers changes a meeting.
     *
     * @param expectedVersion that the actor has seen; {@code null}: any
     */
    Meeting change(LocalDate day, Actor by, String act, @Nullable Long expectedVersion, Consumer<Meeting> intention) {
        Rights.requireKeeper(by);
        return change(Meeting.code(SteeringGroup.CODE, day), by, act, expectedVersion, intention);
    }

    /** As {@link #change(LocalDate, Actor, String, Long, Consumer)}, for whoever it follows from. */
    Meeting change(String code, Actor by, String act, @Nullable Long expectedVersion, Consumer<Meeting> intention) {
        try {
            return transaction.execute(status -> {
                CurrentAct.declare(act(code, act, by, null));
                var meeting = meetings.findForChange(code)
                        .orElseThrow(() -> new Refusal.NotFound("steering.refusal.no-meeting", code));
                if (expectedVersion != null && expectedVersion != meeting.version()) {
                    throw new Refusal.Overtaken("steering.refusal.overtaken", code);
                }
                intention.accept(meeting);
                announce(meeting);
                return meeting;
            });
        } catch (OptimisticLockingFailureException overtaken) {
            throw new Refusal.Overtaken("steering.refusal.overtaken", code);
        }
    }

    void announce(Meeting meeting) {
        meetings.flush();
        meeting.takeEvents().forEach(events::publishEvent);
    }
}
