package nl.doelbinder.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The unit says that what it recorded under a grant is destroyed. */
@Component
public class ConfirmingDestruction {

    private final ChangingRequest changing;
    private final Clock clock;

    ConfirmingDestruction(ChangingRequest changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    public MonitoringRequest confirm(String code, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "CONFIRM_DESTRUCTION", null, expectedVersion, request -> {
            Rights.actsForUnit(by, request.unit());
            request.confirmDestruction(LocalDate.now(clock));
        });
    }
}
