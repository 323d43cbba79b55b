package nl.doelbinder.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.policy.CurrentRegisters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A privacy officer decides what the rules left to judgement: on a request that they referred, and on a grant that they
 * suspended.
 */
@Component
public class DecidingReferral {

    private final ChangingRequest changing;
    private final WeighingDays weighingDays;
    private final CurrentRegisters registers;
    private final Clock clock;

    DecidingReferral(ChangingRequest changing, WeighingDays weighingDays, CurrentRegisters registers, Clock clock) {
        this.changing = changing;
        this.weighingDays = weighingDays;
        this.registers = registers;
        this.clock = clock;
    }

    public MonitoringRequest decide(String code, Decision decision, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "DECIDE_REFERRAL", decision.reason(), expectedVersion, request -> {
            Rights.isPrivacyOfficer(by);
            Rights.didNotFile(by, request);
            Reasons.check(decision, request.isInvestigation());
            var today = LocalDate.now(clock);
            if (request.state() == State.SUSPENDED) {
                request.review(decision, by.username(), today);
            } else {
                request.decide(decision, by.username(), today, weighingDays.over(registers.current()));
            }
        });
    }
}
