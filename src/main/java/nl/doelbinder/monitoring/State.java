package nl.doelbinder.monitoring;

/** Where a monitoring request stands. */
public enum State {
    /** Its conditions wait for the requester's acceptance. */
    AWAITING_ACCEPTANCE,
    /** A privacy officer decides. */
    REFERRED,
    GRANTED,
    /** A heavier verdict since the grant: nothing may be monitored until a privacy officer has decided. */
    SUSPENDED,
    REFUSED,
    /** Taken back by the unit before it was granted. */
    WITHDRAWN,
    /** The grant is over; its records wait for destruction. */
    ENDED,
    /** The unit confirmed that the records are destroyed. */
    DESTROYED,
    /** The last destruction day has passed without confirmation. */
    DESTRUCTION_OVERDUE
}
