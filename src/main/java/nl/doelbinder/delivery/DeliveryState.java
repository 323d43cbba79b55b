package nl.doelbinder.delivery;

import java.util.Set;

/** Where a delivery stands. */
public enum DeliveryState {
    /** By the rules, or by the data owner. */
    REFUSED,
    /** The data owner decides what the rules left to judgement. */
    REFERRED,
    /** May be made, and waits for it. */
    QUEUED,
    MAKING,
    /** The file waits for its requester. */
    READY,
    /** The recipient has the data. */
    FETCHED,
    /** Made or asked for lawfully, but no longer to be handed out. */
    WITHHELD,
    /** The making broke; it can be tried again. */
    FAILED,
    /** The recipient says that the data is destroyed. */
    DESTROYED,
    /** The data should be destroyed and nobody said that it is. */
    OVERDUE;

    /** Those in which nothing happens any more. */
    public static final Set<DeliveryState> FINISHED = Set.of(REFUSED, WITHHELD, DESTROYED);

    /** Those in which the recipient has data that is not destroyed. */
    public static final Set<DeliveryState> HELD = Set.of(FETCHED, OVERDUE);
}
