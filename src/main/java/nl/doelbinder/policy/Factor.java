package nl.doelbinder.policy;

/** The factors of the intrusion matrix, in the order in which they are shown. */
public enum Factor {
    ACCESS,
    IDENTITY,
    DURATION,
    LOCATION,
    COLLECTION,
    SPECIAL_CATEGORIES,
    MINORS,
    RECIPIENTS
}
