package nl.doelbinder.monitoring;

import nl.doelbinder.policy.RequestFacts;

/**
 * A request before it is filed.
 *
 * @param title         one line
 * @param justification why the unit needs it, in its own words
 */
public record RequestDraft(String title, String justification, RequestFacts facts) {}
