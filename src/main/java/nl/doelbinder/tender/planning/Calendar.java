package nl.doelbinder.tender.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The days on which a board meets, first day first. */
public record Calendar(List<LocalDate> days) {

    public Calendar {
        days = List.copyOf(days);
        for (int at = 1; at < days.size(); at++) {
            if (!days.get(at - 1).isBefore(days.get(at))) {
                throw new IllegalArgumentException("a calendar out of order at " + days.get(at));
            }
        }
    }

    /** Of days in any order, the same one more than once, too. */
    public static Calendar of(Collection<LocalDate> days) {
        LocalDate last = LocalDate.MIN;
        for (LocalDate day : days) {
            if (!last.isBefore(day)) {
                return new Calendar(List.copyOf(new TreeSet<>(days)));
            }
            last = day;
        }
        return new Calendar(List.copyOf(days));
    }

    /** The first meeting on or after this day; {@code null}: there is none left. */
    @Nullable LocalDate firstFrom(LocalDate day) {
        int at = place(day);
        return at == days.size() ? null : days.get(at);
    }

    /** The last meeting on or before this day; {@code null}: there is none. */
    @Nullable LocalDate lastUntil(LocalDate day) {
        int after = place(day.plusDays(1));
        return after == 0 ? null : days.get(after - 1);
    }

    public boolean holds(LocalDate day) {
        return day.equals(firstFrom(day));
    }

    Calendar with(LocalDate day) {
        var more = new TreeSet<>(days);
        more.add(day);
        return of(more);
    }

    Calendar without(LocalDate day) {
        return new Calendar(days.stream().filter(held -> !held.equals(day)).toList());
    }

    /** How many meetings are before this day. */
    private int place(LocalDate day) {
        int from = 0;
        int to = days.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (days.get(middle).isBefore(day)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
