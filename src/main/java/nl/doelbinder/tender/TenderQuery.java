package nl.doelbinder.tender;

import java.util.Locale;
import nl.doelbinder.input.SoughtText;
import org.jspecify.annotations.Nullable;

/**
 * Which tenders are looked for; what is {@code null} does not count.
 *
 * @param text in code or title
 */
public record TenderQuery(
        @Nullable TenderState state, @Nullable String text) {

    public static final TenderQuery ALL = new TenderQuery(null, null);

    /** By what they are sorted. */
    public enum Sorting {
        CODE,
        TITLE,
        STATE,
        DEADLINE;

        String attribute() {
            return this == DEADLINE ? "publicationDeadline" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is looked for, as a pattern in which the signs of patterns stand for themselves. */
    String pattern() {
        return text == null ? "%" : SoughtText.pattern(text.strip());
    }
}
