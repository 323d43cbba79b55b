package nl.doelbinder.contract;

/** The last day to end a contract went by, and nobody decided what becomes of it. */
public record ContractNoticePassed(String contract) {}
