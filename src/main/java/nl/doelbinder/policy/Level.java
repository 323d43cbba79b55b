package nl.doelbinder.policy;

/** Whether a request looks at a whole or at somebody. */
public enum Level {
    AGGREGATE,
    /** A person or organisation is followed or looked up. */
    SUBJECT
}
