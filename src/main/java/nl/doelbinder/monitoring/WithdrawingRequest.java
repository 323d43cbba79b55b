package nl.doelbinder.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The unit takes a request back before it has a grant. */
@Component
public class WithdrawingRequest {

    private final ChangingRequest changing;
    private final Clock clock;

    WithdrawingRequest(ChangingRequest changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    public MonitoringRequest withdraw(String code, String reason, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "WITHDRAW_REQUEST", reason, expectedVersion, request -> {
            Rights.actsForUnit(by, request.unit());
            Reasons.check(reason);
            request.withdraw(by.username(), reason, LocalDate.now(clock));
        });
    }
}
