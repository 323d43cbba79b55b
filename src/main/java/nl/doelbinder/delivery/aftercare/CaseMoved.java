package nl.doelbinder.delivery.aftercare;

import org.jspecify.annotations.Nullable;

/**
 * Something happened to a case: its process moves on it.
 *
 * @param step   what happened; {@link #OPENED} begins the process
 * @param detail which of several, such as the measure that was confirmed
 */
public record CaseMoved(
        CaseKind kind, String code, String step, @Nullable String detail) {

    public static final String OPENED = "opened";
}
