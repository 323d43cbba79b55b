package nl.doelbinder.tender;

/** Where a tender stands. */
public enum TenderState {
    /** The workgroup makes the papers. */
    PREPARING,
    /** The papers are with the boards. */
    DECIDING,
    /** Every board has decided; what is left is the gate. */
    PUBLISHABLE,
    /** A board rejected it: the steering group says which scenario follows. */
    REJECTED,
    /** The deadline passed before it was published: the steering group says how the work goes on. */
    DEADLINE_MISSED,
    /** Nothing of it goes on: every lot was withdrawn, or the steering group stopped it. */
    STOPPED,
    PUBLISHED,
    /** A supplier was chosen for every lot that goes on. */
    AWARDED,
    /** The chosen products are in use. */
    IMPLEMENTED,
    /** The contracts that it replaces have ended. */
    COMPLETED
}
