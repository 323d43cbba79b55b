package nl.doelbinder.tender;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the work goes on when the route cannot: after a rejection, or after the deadline.
 *
 * @param scenario    code of the scenario that follows; {@code null} where the tender knows none
 * @param newDeadline the day on which the tender is published at the latest; {@code null}: it stops
 * @param contracts   what becomes of each contract that the tender replaces, by its number
 */
public record WayForward(
        @Nullable String scenario, @Nullable LocalDate newDeadline, String reason, Map<String, String> contracts) {

    public WayForward {
        contracts = Map.copyOf(contracts);
    }

    /**
     * A way as it was chosen.
     *
     * @param after what made it necessary
     */
    public record Chosen(WayForward way, TenderState after, LocalDate on, String by) {}
}
