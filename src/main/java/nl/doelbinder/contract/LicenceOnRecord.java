package nl.doelbinder.contract;

import nl.doelbinder.policy.register.Licence;

/**
 * A unit's licences with what the rules do not ask about them.
 *
 * @param illustrative not a fact of the file, but there to show
 */
public record LicenceOnRecord(Licence licence, boolean illustrative) {}
