package nl.doelbinder.policy.register;

import java.util.EnumSet;
import java.util.Set;
import nl.doelbinder.organisation.RegisterHistory;
import nl.doelbinder.organisation.Units;
import nl.doelbinder.policy.Framework;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The policy's own registers, and the units with the frameworks that they may work in. */
@Component
class PolicySource implements RegisterSource {

    private final RegisterHistory history;
    private final Units units;

    PolicySource(RegisterHistory history, Units units) {
        this.history = history;
        this.units = units;
    }

    @Override
    public void addTo(Registers.Builder registers, @Nullable Long revision) {
        units.at(revision)
                .forEach(unit ->
                        registers.add(new RegisteredUnit(unit.code(), unit.name(), frameworks(unit.frameworks()))));
        history.entries(PurposeEntry.class, revision).forEach(entry -> registers.add(entry.purpose()));
        history.entries(NormEntry.class, revision).forEach(entry -> registers.add(entry.norm()));
        history.entries(QuestionEntry.class, revision).forEach(entry -> registers.add(entry.question()));
        history.entries(CellEntry.class, revision).forEach(entry -> registers.add(entry.cell()));
        history.entries(SourceEntry.class, revision).forEach(entry -> registers.add(entry.source()));
    }

    private static Set<Framework> frameworks(Iterable<String> codes) {
        Set<Framework> frameworks = EnumSet.noneOf(Framework.class);
        codes.forEach(code -> frameworks.add(Framework.valueOf(code)));
        return frameworks;
    }
}
