package nl.doelbinder.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;

/** Shows the privacy officer that nobody confirmed a destruction in time. */
@Component
public class CallingDestructionOverdue {

    private final ChangingRequest changing;
    private final Clock clock;

    CallingDestructionOverdue(ChangingRequest changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    public MonitoringRequest call(String code) {
        return changing.change(
                code,
                Actor.PROGRAM,
                "CALL_DESTRUCTION_OVERDUE",
                null,
                null,
                request -> request.callDestructionOverdue(LocalDate.now(clock)));
    }
}
