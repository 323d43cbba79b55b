package nl.doelbinder.policy.register;

import nl.doelbinder.policy.Validity;

/** The licences of one unit under a contract; one licence is one user at a time. */
public record Licence(String contract, String unitCode, int granted, int active, Validity validity) {}
