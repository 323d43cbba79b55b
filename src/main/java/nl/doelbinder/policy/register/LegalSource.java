package nl.doelbinder.policy.register;

import nl.doelbinder.policy.Validity;

/** The text to cite for a key, such as {@code PURPOSE}, while it is in force. */
public record LegalSource(String key, String cite, Validity validity) {}
