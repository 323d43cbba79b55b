package nl.doelbinder.tender;

/** Whether the rules for requests allow what a tender asks of suppliers. Whoever keeps the requirements provides it. */
interface RequirementsCheck {

    /** Whether no requirement is denied, or referred without a privacy officer's judgement. */
    boolean allLawful(String tender);

    /** Whether a requirement is referred and waits for the privacy officer's judgement. */
    boolean anyWaits(String tender);
}
