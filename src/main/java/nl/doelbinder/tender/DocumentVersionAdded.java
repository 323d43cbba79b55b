package nl.doelbinder.tender;

/**
 * A document of a tender has a newer version. Whoever stores it publishes this in the same transaction; approvals that
 * saw an older one lapse on it.
 *
 * @param sha256 of the new version's content
 */
public record DocumentVersionAdded(String tender, String document, String version, String sha256) {}
