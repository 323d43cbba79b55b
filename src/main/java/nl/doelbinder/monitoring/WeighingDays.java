package nl.doelbinder.monitoring;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.PolicyParameters;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.Registers;
import nl.doelbinder.policy.register.Tool;
import org.springframework.stereotype.Component;

/** On which days a grant is weighed again: by the clock, and on the day after something that it rests on has ended. */
@Component
class WeighingDays {

    private final PolicyParameters parameters;

    WeighingDays(PolicyParameters parameters) {
        this.parameters = parameters;
    }

    NextWeighing over(Registers registers) {
        return (facts, weighedOn) -> {
            var atTheLatest = weighedOn.plus(parameters
                    .on(weighedOn)
                    .period(facts.level() == Level.SUBJECT ? "reweigh-subject" : "reweigh-aggregate"));
            var inUse = weighedOn.isBefore(facts.from()) ? facts.from() : weighedOn;
            return lastDays(facts, registers, inUse)
                    .map(last -> last.plusDays(1))
                    .filter(day -> day.isAfter(weighedOn) && day.isBefore(atTheLatest))
                    .min(LocalDate::compareTo)
                    .orElse(atTheLatest);
        };
    }

    /** Last days of what the grant rests on. */
    private static Stream<LocalDate> lastDays(RequestFacts facts, Registers registers, LocalDate day) {
        var purposes = registers.purposes(facts.unitCode(), facts.purpose(), day).stream()
                .map(purpose -> purpose.validity().until());
        var impacts =
                registers.covering(facts.unitCode(), facts.purpose(), facts.serviceLine(), facts.level(), day).stream()
                        .map(ImpactAssessment::validUntil);
        var authorisation = facts.authorisation();
        var others = Stream.of(
                authorisation == null ? null : authorisation.until(),
                registers.tool(facts.tool()).map(Tool::iso27001Until).orElse(null),
                registers.termsFor(facts.tool()).unbrokenFrom(day),
                registers.licensedUntil(facts.tool(), facts.unitCode(), day));
        return Stream.of(purposes, impacts, others).flatMap(days -> days).filter(Objects::nonNull);
    }
}
