package nl.doelbinder.policy.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.doelbinder.policy.Validity;
import org.jspecify.annotations.Nullable;

/** Entries by their first day, so that those which hold on a day are found without walking them all. */
final class Timeline<T> {

    private final List<T> entries;
    private final Validity[] validities;

    /** For each entry the latest last day of itself and all before it: where this is past, nothing earlier holds. */
    private final LocalDate[] reach;

    private Timeline(List<T> entries, Function<T, Validity> validity) {
        this.entries = entries;
        validities = new Validity[entries.size()];
        reach = new LocalDate[entries.size()];
        LocalDate latest = LocalDate.MIN;
        for (int i = 0; i < reach.length; i++) {
            Validity held = validity.apply(entries.get(i));
            LocalDate until = held.until() == null ? LocalDate.MAX : held.until();
            latest = until.isAfter(latest) ? until : latest;
            validities[i] = held;
            reach[i] = latest;
        }
    }

    /** Entries with the same first day keep the order in which they are given. */
    static <T> Timeline<T> of(List<T> entries, Function<T, Validity> validity) {
        List<T> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(entry -> validity.apply(entry).from()));
        return new Timeline<>(List.copyOf(sorted), validity);
    }

    /** The entry that holds on this day, the last begun where several do. */
    @Nullable T on(LocalDate day) {
        for (int i = lastBegun(day); i >= 0 && !reach[i].isBefore(day); i--) {
            if (validities[i].holds(day)) {
                return entries.get(i);
            }
        }
        return null;
    }

    /** All that hold on this day, by first day. */
    List<T> allOn(LocalDate day) {
        List<T> held = new ArrayList<>(2);
        for (int i = lastBegun(day); i >= 0 && !reach[i].isBefore(day); i--) {
            if (validities[i].holds(day)) {
                held.add(0, entries.get(i));
            }
        }
        return held;
    }

    private int lastBegun(LocalDate day) {
        int low = 0;
        int high = validities.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (validities[middle].from().isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }
}
