package nl.doelbinder.policy.api;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Authorisation;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.ServiceLine;
import org.jspecify.annotations.Nullable;

/** The facts of a request as the API reads and shows them. */
public record FactsView(
        String unit,
        Framework framework,
        ServiceLine serviceLine,
        String purpose,
        Level level,
        Access access,
        Identity identity,
        Location location,
        Collection collection,
        boolean specialCategories,
        boolean minors,
        boolean automatedDecision,
        List<Recipient> recipients,
        String tool,
        LocalDate from,
        LocalDate until,
        Period retention,
        @Nullable Authorisation authorisation) {

    public static FactsView of(RequestFacts facts) {
        return new FactsView(
                facts.unitCode(),
                facts.framework(),
                facts.serviceLine(),
                facts.purpose(),
                facts.level(),
                facts.access(),
                facts.identity(),
                facts.location(),
                facts.collection(),
                facts.specialCategories(),
                facts.minors(),
                facts.automatedDecision(),
                facts.recipients().stream().sorted().toList(),
                facts.tool(),
                facts.from(),
                facts.until(),
                facts.retention(),
                facts.authorisation());
    }
}
