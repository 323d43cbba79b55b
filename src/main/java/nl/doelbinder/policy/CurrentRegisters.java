package nl.doelbinder.policy;

import nl.doelbinder.policy.register.Registers;

/** The registers, as they stand and as they stood. */
public interface CurrentRegisters {

    /**
     * As they stand now. Reads the version from the database and nothing more while it did not move. In a transaction
     * that is changing them: with its changes, under the version that they will have.
     */
    Registers current();

    /**
     * As they stood at a version: what was assessed then can be assessed again.
     *
     * @throws IllegalArgumentException when there never was such a version
     */
    Registers at(String version);
}
