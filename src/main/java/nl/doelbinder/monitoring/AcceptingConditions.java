package nl.doelbinder.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.policy.CurrentRegisters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The unit takes every condition upon itself, and the grant begins. */
@Component
public class AcceptingConditions {

    private final ChangingRequest changing;
    private final WeighingDays weighingDays;
    private final CurrentRegisters registers;
    private final Clock clock;

    AcceptingConditions(ChangingRequest changing, WeighingDays weighingDays, CurrentRegisters registers, Clock clock) {
        this.changing = changing;
        this.weighingDays = weighingDays;
        this.registers = registers;
        this.clock = clock;
    }

    public MonitoringRequest accept(String code, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "ACCEPT_CONDITIONS", null, expectedVersion, request -> {
            Rights.actsForUnit(by, request.unit());
            request.accept(by.username(), LocalDate.now(clock), weighingDays.over(registers.current()));
        });
    }
}
