package nl.doelbinder.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The unit takes every condition upon itself, and the grant begins. */
@Component
public class AcceptingConditions {

    private final ChangingRequest changing;
    private final NextWeighing nextWeighing;
    private final Clock clock;

    AcceptingConditions(ChangingRequest changing, NextWeighing nextWeighing, Clock clock) {
        this.changing = changing;
        this.nextWeighing = nextWeighing;
        this.clock = clock;
    }

    public MonitoringRequest accept(String code, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "ACCEPT_CONDITIONS", null, expectedVersion, request -> {
            Rights.actsForUnit(by, request.unit());
            request.accept(by.username(), LocalDate.now(clock), nextWeighing);
        });
    }
}
