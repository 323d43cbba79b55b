package nl.doelbinder.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * A board meets on other days than it did. Heard within the transaction that changes it.
 *
 * @param before its meetings as they were, first day first
 * @param after  as they are
 */
public record CalendarChanged(String board, List<LocalDate> before, List<LocalDate> after) {

    public CalendarChanged {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
