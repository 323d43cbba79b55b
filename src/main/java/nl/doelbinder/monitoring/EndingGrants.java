package nl.doelbinder.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;

/** Ends a grant of which the last day has passed. */
@Component
public class EndingGrants {

    private final ChangingRequest changing;
    private final Clock clock;

    EndingGrants(ChangingRequest changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    public MonitoringRequest expire(String code) {
        return changing.change(
                code,
                Actor.PROGRAM,
                "END_GRANT",
                null,
                null,
                request -> request.expire(Actor.PROGRAM.username(), LocalDate.now(clock)));
    }
}
