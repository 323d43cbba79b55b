package nl.doelbinder.policy;

/** How the unit shows itself. */
public enum Identity {
    RECOGNISABLE,
    UNDISCLOSED,
    /** Under a name that is not the unit's own. */
    ASSUMED
}
