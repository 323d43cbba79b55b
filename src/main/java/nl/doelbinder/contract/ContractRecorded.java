package nl.doelbinder.contract;

/** A contract is on record, with its terms. */
public record ContractRecorded(String contract) {}
