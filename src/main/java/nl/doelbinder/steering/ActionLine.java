package nl.doelbinder.steering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action as a line of a list.
 *
 * @param key what it was sorted by, as the cursor to its page
 */
public record ActionLine(
        int nr,
        LocalDate raisedOn,
        @Nullable LocalDate due,
        @Nullable String owner,
        @Nullable String unit,
        String text,
        LifeState state,
        String key) {

    /** Where the next page, or the one before, begins. */
    public Cursor cursor() {
        return new Cursor(key, nr);
    }

    /** A place in the list that stays where it is, whatever comes before it. */
    public record Cursor(String key, int nr) {}
}
