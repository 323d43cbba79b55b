package nl.doelbinder.steering;

import org.jspecify.annotations.Nullable;

/**
 * Something on a meeting's agenda.
 *
 * @param reference of an action its number, of a paper its code; {@code null} for what stands by itself
 * @param note      what the minutes say of it
 */
public record AgendaItem(
        Kind kind,
        String title,
        @Nullable String reference,
        @Nullable String note) {

    /** Where it comes from. */
    public enum Kind {
        /** Of the standard agenda. */
        STANDARD,
        /** A paper that is tabled. */
        PAPER,
        /** An action that is due. */
        ACTION,
        /** Added by the secretary. */
        OWN
    }

    AgendaItem noted(@Nullable String text) {
        return new AgendaItem(kind, title, reference, text == null || text.isBlank() ? null : text.strip());
    }
}
