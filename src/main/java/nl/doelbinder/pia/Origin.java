package nl.doelbinder.pia;

/** Where an answer comes from. */
public enum Origin {
    /** Of the PIA that this one was split from; the unit has not made it its own yet. */
    GENERIC,
    /** Written or confirmed by the unit's authors. */
    OWN,
    /** Of an earlier PIA, or of the same one under another template. */
    CARRIED,
    /** Of a file. */
    IMPORTED
}
