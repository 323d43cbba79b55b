package nl.doelbinder.delivery.aftercare;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are looked for; what is {@code null} does not count.
 *
 * @param text      stands in the code or the title
 * @param overdueAt only those whose clock has run out by then
 * @param page      the first one is 0
 */
public record CaseQuery(
        @Nullable String text,
        @Nullable Enum<?> state,
        @Nullable String agreement,
        @Nullable Instant overdueAt,
        Sorting sorting,
        boolean ascending,
        int page,
        int size) {

    /** What a list can be sorted by. */
    public enum Sorting {
        CODE("code"),
        TITLE("title"),
        AGREEMENT("agreement"),
        STATE("state"),
        RAISED("raisedAt"),
        DUE("dueAt");

        private final String attribute;

        Sorting(String attribute) {
            this.attribute = attribute;
        }

        String attribute() {
            return attribute;
        }
    }
}
