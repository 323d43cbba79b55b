package nl.doelbinder.tender;

/** What a board answers. */
public enum BoardOutcome {
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    /** Back to the workgroup, with the documents and why. */
    RETURNED,
    /** The route ends. */
    REJECTED;

    public boolean approves() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }
}
