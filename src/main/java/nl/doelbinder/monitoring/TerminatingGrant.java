package nl.doelbinder.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The unit or a privacy officer ends a grant before its last day. */
@Component
public class TerminatingGrant {

    private final ChangingRequest changing;
    private final Clock clock;

    TerminatingGrant(ChangingRequest changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    public MonitoringRequest terminate(String code, String reason, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "TERMINATE_GRANT", reason, expectedVersion, request -> {
            if (!by.is(Role.PRIVACY_OFFICER)) {
                Rights.actsForUnit(by, request.unit());
            }
            Reasons.check(reason);
            request.terminate(by.username(), reason, LocalDate.now(clock));
        });
    }
}
