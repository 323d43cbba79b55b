package nl.doelbinder.steering;

/** What is voted. */
public enum Choice {
    FOR,
    AGAINST,
    /** Counts for the quorum and for neither side. */
    ABSTAIN
}
