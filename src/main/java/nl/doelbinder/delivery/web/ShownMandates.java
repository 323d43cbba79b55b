package nl.doelbinder.delivery.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.doelbinder.delivery.MandateLine;
import nl.doelbinder.input.http.ListState;

/** The lines of a mandate list that are looked for, in the order that is asked. */
final class ShownMandates {

    private ShownMandates() {}

    /** What the list is sorted by. */
    enum Sorting {
        ACCOUNT,
        FROM,
        /** Who may receive until further notice comes last. */
        UNTIL
    }

    static List<MandateLine> found(List<MandateLine> lines, ListState state, LocalDate day) {
        String text = state.value("zoek").strip().toLowerCase(Locale.ROOT);
        boolean holding = state.value("geldig").equals("ja");
        var order = order(state.sorting(Sorting.class)).thenComparing(MandateLine::account);
        return lines.stream()
                .filter(line -> line.account().toLowerCase(Locale.ROOT).contains(text))
                .filter(line -> !holding || line.holds(day))
                .sorted(state.ascending() ? order : order.reversed())
                .toList();
    }

    private static Comparator<MandateLine> order(Sorting sorting) {
        return switch (sorting) {
            case ACCOUNT -> Comparator.comparing(MandateLine::account);
            case FROM -> Comparator.comparing(MandateLine::from);
            case UNTIL -> Comparator.comparing(line -> line.until() == null ? LocalDate.MAX : line.until());
        };
    }
}
