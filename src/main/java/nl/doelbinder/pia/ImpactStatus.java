package nl.doelbinder.pia;

/** Where an impact assessment stands. */
public enum ImpactStatus {
    DRAFT,
    /** With the lawyer or lead of its unit. */
    UNIT_REVIEW,
    /** With the privacy officer. */
    PRIVACY_REVIEW,
    /** With the data protection officer. */
    DPO_REVIEW,
    APPROVED,
    /** With its author again, with remarks. */
    RETURNED,
    REJECTED,
    /** Too generic: to be split, one for each unit. */
    SPLIT_ADVISED,
    EXPIRED,
    /** A newer one was approved. */
    SUPERSEDED
}
