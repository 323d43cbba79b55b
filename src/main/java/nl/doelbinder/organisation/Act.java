package nl.doelbinder.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What somebody does in one transaction, for the audit.
 *
 * @param name    of the act, such as {@code FILE_REQUEST}; one of the act × role table, or the program's own
 * @param subject the case it is done to, such as {@code monitoring-requests/V-001}
 * @param reason  in the actor's own words, where the act asks for one
 */
public record Act(
        String actor, String name, String subject, @Nullable String reason) {}
