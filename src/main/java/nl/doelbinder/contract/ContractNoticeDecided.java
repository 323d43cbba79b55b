package nl.doelbinder.contract;

/** It was decided what becomes of a contract at its end. */
public record ContractNoticeDecided(String contract, ContractDecision.Choice choice) {}
