package nl.doelbinder.monitoring;

import java.time.LocalDate;
import java.util.Set;
import nl.doelbinder.policy.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are looked for; what is {@code null} or empty does not count.
 *
 * @param filedFrom  first day of filing, inclusive
 * @param filedUntil last day of filing, inclusive
 * @param text       stands in the code, the title or the justification
 */
public record RequestQuery(
        @Nullable String unit,
        Set<State> states,
        @Nullable Outcome verdict,
        @Nullable String purpose,
        @Nullable LocalDate filedFrom,
        @Nullable LocalDate filedUntil,
        @Nullable String text) {

    public static final RequestQuery ALL = new RequestQuery(null, Set.of(), null, null, null, null, null);

    public RequestQuery {
        states = Set.copyOf(states);
    }

    /** What a list can be sorted by. */
    public enum Sorting {
        CODE("code"),
        TITLE("title"),
        UNIT("unitCode"),
        STATE("state"),
        VERDICT("verdict"),
        FILED_AT("filedAt"),
        GRANTED_UNTIL("grantedUntil"),
        DESTROY_BY("destroyBy");

        private final String attribute;

        Sorting(String attribute) {
            this.attribute = attribute;
        }

        String attribute() {
            return attribute;
        }
    }
}
