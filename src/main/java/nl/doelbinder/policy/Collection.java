package nl.doelbinder.policy;

/** How widely messages are gathered. */
public enum Collection {
    TARGETED,
    BULK
}
