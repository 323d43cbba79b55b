package nl.doelbinder.delivery;

/** Where an agreement stands. */
public enum AgreementState {
    IN_FORCE,
    /** Nothing is delivered any more, and not every closing measure is confirmed. */
    ENDING,
    ENDED
}
