package nl.doelbinder.policy.register;

import org.jspecify.annotations.Nullable;

/** Where a snapshot's entries come from: each room that owns a register is one. */
public interface RegisterSource {

    /**
     * Adds this room's entries.
     *
     * @param revision as they stood at this revision of the audit; {@code null}: as they stand now
     */
    void addTo(Registers.Builder registers, @Nullable Long revision);
}
