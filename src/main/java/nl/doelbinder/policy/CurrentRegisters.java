package nl.doelbinder.policy;

import nl.doelbinder.policy.register.Registers;

/** The registers, as they stand and as they stood. */
public interface CurrentRegisters {

    /** As they stand now. Reads the version from the database and nothing more while it did not move. */
    Registers current();

    /** As they stood at a version: what was assessed then can be assessed again. */
    Registers at(String version);
}
