package nl.doelbinder.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a unit asks, frozen when it is filed. {@code unitCode}, {@code purpose} and {@code tool} are codes in the registers.
 *
 * @param recipients empty: nobody outside the organisation
 * @param from       first day of monitoring, inclusive
 * @param until      last day, inclusive, never before {@code from}
 * @param retention  positive, of years, months and days
 */
public record RequestFacts(
        String unitCode,
        String purpose,
        String tool,
        Framework framework,
        ServiceLine serviceLine,
        Level level,
        Access access,
        Identity identity,
        Location location,
        Collection collection,
        boolean specialCategories,
        boolean minors,
        boolean automatedDecision,
        Set<Recipient> recipients,
        LocalDate from,
        LocalDate until,
        Period retention,
        @Nullable Authorisation authorisation) {

    public RequestFacts {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until " + until + " is before from " + from);
        }
        recipients = Set.copyOf(recipients);
    }
}
