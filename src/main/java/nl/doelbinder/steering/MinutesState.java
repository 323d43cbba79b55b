package nl.doelbinder.steering;

/** How far a meeting's minutes are. */
public enum MinutesState {
    /** Nobody has composed them. */
    PENDING,
    DRAFT,
    APPROVED
}
