package nl.doelbinder.pia;

import nl.doelbinder.organisation.RegisterHistory;
import nl.doelbinder.policy.register.RegisterSource;
import nl.doelbinder.policy.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Impact assessments for the rules. */
@Component
class ImpactSource implements RegisterSource {

    private final RegisterHistory history;

    ImpactSource(RegisterHistory history) {
        this.history = history;
    }

    @Override
    public void addTo(Registers.Builder registers, @Nullable Long revision) {
        history.entries(ImpactEntry.class, revision).forEach(entry -> registers.add(entry.assessment()));
    }
}
