package nl.doelbinder.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One who may receive.
 *
 * @param account a function, never a person
 * @param until   the last day; {@code null}: until it is withdrawn
 */
public record MandateLine(
        String account, LocalDate from, @Nullable LocalDate until) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
