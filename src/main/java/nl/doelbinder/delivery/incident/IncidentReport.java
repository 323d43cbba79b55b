package nl.doelbinder.delivery.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param delivery code of the delivery that it is about, where it is about one
 */
public record IncidentReport(
        String agreement,
        Incident.Sort sort,
        String title,
        String description,
        Instant discoveredAt,
        @Nullable String delivery) {}
