package nl.doelbinder.steering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which actions are looked for; what is {@code null} does not count.
 *
 * @param due  on this day or before
 * @param text stands in the text
 */
public record ActionQuery(
        @Nullable LifeState state,
        @Nullable String unit,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable String text) {

    public static final ActionQuery ALL = new ActionQuery(null, null, null, null, null);

    /** What a list can be sorted by; each has an index, within which the number decides. */
    public enum Sorting {
        NR("nr", "int"),
        DUE("due_key", "date"),
        RAISED("raised_on", "date"),
        UNIT("unit_key", "text"),
        OWNER("owner_key", "text"),
        STATE("state", "text");

        private final String column;
        private final String type;

        Sorting(String column, String type) {
            this.column = column;
            this.type = type;
        }

        String column() {
            return column;
        }

        String type() {
            return type;
        }
    }
}
