package nl.doelbinder.policy;

/** How finely a place is looked at, coarse to fine. */
public enum Location {
    NONE,
    /** Municipality or coarser. */
    REGION,
    EXACT
}
