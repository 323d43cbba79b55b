package nl.doelbinder.policy;

/** The families of rules about a request, in the order in which findings are reported. */
public enum Family {
    /** Purpose limitation. */
    DOEL,
    /** Retention. */
    BEWAAR,
    /** Location. */
    GPS,
    /** Legality. */
    RECHT
}
