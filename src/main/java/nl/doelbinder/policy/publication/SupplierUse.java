package nl.doelbinder.policy.publication;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.ServiceLine;
import org.jspecify.annotations.Nullable;

/** What a supplier would have to make possible. What is not said is {@code null} and takes the mildest value. */
public record SupplierUse(
        Framework framework,
        Level level,
        @Nullable Access access,
        @Nullable Identity identity,
        @Nullable Location location,
        @Nullable Collection collection,
        @Nullable Boolean specialCategories,
        @Nullable Boolean minors,
        @Nullable Boolean automatedDecision,
        @Nullable Set<Recipient> recipients,
        @Nullable Period retention) {

    private static final Period SHORTEST = Period.ofDays(1);

    /** As a request for one day alone, for the rules that ask neither who files it nor with which tool. */
    RequestFacts onDay(LocalDate day, ServiceLine serviceLine, String unit, String tool) {
        return new RequestFacts(
                unit,
                "",
                tool,
                framework,
                serviceLine,
                level,
                access == null ? Access.OPEN : access,
                identity == null ? Identity.RECOGNISABLE : identity,
                location == null ? Location.NONE : location,
                collection == null ? Collection.TARGETED : collection,
                Boolean.TRUE.equals(specialCategories),
                Boolean.TRUE.equals(minors),
                Boolean.TRUE.equals(automatedDecision),
                recipients == null ? Set.of() : recipients,
                day,
                day,
                retention == null ? SHORTEST : retention,
                null);
    }
}
