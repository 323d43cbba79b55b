package nl.doelbinder.steering;

/** Where a written vote stands. */
public enum VoteState {
    OPEN,
    /** As many for as against: the chair decides. */
    TIED,
    ADOPTED,
    REJECTED,
    /** Fewer voted than the quorum asks: nothing was decided. */
    NO_QUORUM;

    /** Whether nothing changes it any more. */
    public boolean isFinal() {
        return this != OPEN && this != TIED;
    }
}
