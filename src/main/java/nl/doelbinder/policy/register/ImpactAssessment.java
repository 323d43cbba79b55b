package nl.doelbinder.policy.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;
import org.jspecify.annotations.Nullable;

/**
 * A privacy impact assessment (PIA) as far as it binds requests.
 *
 * @param unitCode   {@code null} for a generic one, which never covers
 * @param approved   its status is APPROVED
 * @param validUntil {@code null}: no last day
 */
public record ImpactAssessment(
        String code,
        @Nullable String unitCode,
        boolean approved,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate validUntil,
        Set<ServiceLine> serviceLines,
        Set<String> purposes,
        Set<Level> levels,
        List<String> conditions,
        @Nullable StatedFacts facts) {

    /** What the PIA states of the use; a part that it does not state is {@code null}. */
    public record StatedFacts(
            @Nullable Period retention,
            @Nullable Location location,
            @Nullable Set<Recipient> recipients) {}
}
