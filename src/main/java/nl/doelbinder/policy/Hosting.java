package nl.doelbinder.policy;

/** Where a tool's data rests. */
public enum Hosting {
    INTERNAL,
    EU,
    /** A country with an adequacy decision. */
    ADEQUATE,
    /** Any other country. */
    THIRD
}
