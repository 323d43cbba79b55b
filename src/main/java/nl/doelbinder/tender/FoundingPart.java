package nl.doelbinder.tender;

/** What else has to be stored of a tender when it comes in: each part of the room does its own. */
interface FoundingPart {

    /** Stores this part, in the transaction and the act of the founding. The tender itself is stored. */
    void found(TenderOnRecord tender);
}
