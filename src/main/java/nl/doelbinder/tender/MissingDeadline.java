package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;

/** The last day for publication has passed. */
@Component
public class MissingDeadline {

    private final ChangingTender changing;
    private final Clock clock;

    MissingDeadline(ChangingTender changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    public Tender miss(String code) {
        return changing.change(code, Actor.PROGRAM, "MISS_DEADLINE", null, null, tender -> {
            tender.missDeadline(LocalDate.now(clock));
            return tender;
        });
    }
}
