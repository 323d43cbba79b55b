package nl.doelbinder.pia;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;

/** Ends a PIA of which the last day has passed; the grants under it are weighed again. */
@Component
public class EndingPias {

    private final ChangingPia changing;
    private final PuttingOnRecord record;
    private final Clock clock;

    EndingPias(ChangingPia changing, PuttingOnRecord record, Clock clock) {
        this.changing = changing;
        this.record = record;
        this.clock = clock;
    }

    public Pia expire(String code) {
        return changing.change(code, Actor.PROGRAM, "EXPIRE_PIA", null, null, pia -> {
            pia.expire(LocalDate.now(clock));
            record.put(pia);
            return pia;
        });
    }
}
