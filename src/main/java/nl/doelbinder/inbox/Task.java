package nl.doelbinder.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do.
 *
 * @param kind        id of the step in its process, such as {@code user_decide_referral}; its title is the message {@code task.<kind>}
 * @param subjectType such as {@code monitoring-requests}
 * @param subjectCode such as {@code V-003}
 * @param subjectTitle the case's own title
 * @param page        address of the page on which it is done
 * @param group       who may take it, such as {@code PRIVACY_OFFICER} or {@code REQUESTER:ISC}; a username where it is
 *                    one account's from the start
 * @param claimedBy   username, {@code null} while nobody has taken it
 */
public record Task(
        String id,
        String kind,
        String subjectType,
        String subjectCode,
        String subjectTitle,
        String page,
        @Nullable LocalDate due,
        String group,
        @Nullable String claimedBy) {

    /** Whether it is a group's, and nobody of it has taken it. */
    public boolean isClaimable() {
        return claimedBy == null;
    }

    /** Whether this account took it from its group: what is one account's from the start stays so. */
    public boolean isReleasableBy(String username) {
        return username.equals(claimedBy) && !group.equals(claimedBy);
    }
}
