package nl.doelbinder.contract;

import nl.doelbinder.organisation.RegisterHistory;
import nl.doelbinder.policy.register.RegisterSource;
import nl.doelbinder.policy.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tools, contracts and licences for the rules. */
@Component
class ContractSource implements RegisterSource {

    private final RegisterHistory history;

    ContractSource(RegisterHistory history) {
        this.history = history;
    }

    @Override
    public void addTo(Registers.Builder registers, @Nullable Long revision) {
        history.entries(ToolEntry.class, revision).forEach(entry -> registers.add(entry.tool()));
        Agreed agreed = Agreed.of(history, revision);
        history.entries(ContractEntry.class, revision)
                .forEach(entry -> registers.add(
                        entry.contract(agreed.options(entry.number()), agreed.extensions(entry.number()))));
        history.entries(LicenceEntry.class, revision).forEach(entry -> registers.add(entry.licence()));
    }
}
