package nl.doelbinder.pia;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which PIAs are looked for; what is {@code null} or empty does not count.
 *
 * @param text stands in the code or the title
 */
public record PiaQuery(
        @Nullable String unit,
        Set<ImpactStatus> statuses,
        @Nullable String template,
        @Nullable String text) {

    public static final PiaQuery ALL = new PiaQuery(null, Set.of(), null, null);

    public PiaQuery {
        statuses = Set.copyOf(statuses);
    }

    /** What a list can be sorted by. */
    public enum Sorting {
        CODE("code"),
        TITLE("title"),
        UNIT("unit"),
        STATUS("status"),
        STARTED_ON("startedOn"),
        VALID_UNTIL("validUntil");

        private final String attribute;

        Sorting(String attribute) {
            this.attribute = attribute;
        }

        String attribute() {
            return attribute;
        }
    }
}
