package nl.doelbinder.tender.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.doelbinder.input.http.ListState;
import nl.doelbinder.tender.JudgedRequirement;
import org.jspecify.annotations.Nullable;

/** The requirements that somebody looks for, in the order asked. */
final class SoughtRequirements {

    private SoughtRequirements() {}

    /** By what they are sorted; unless asked otherwise as the tender has them. */
    private enum Sorting {
        PLACE(Comparator.comparing(judged -> 0)),
        CODE(Comparator.comparing(judged -> judged.requirement().code())),
        TEXT(Comparator.comparing(judged -> judged.requirement().wanted().text())),
        OUTCOME(Comparator.comparing(JudgedRequirement::heaviest)),
        STATE(Comparator.comparing(JudgedRequirement::stand));

        @SuppressWarnings("ImmutableEnumChecker") // comparators without state
        private final Comparator<JudgedRequirement> order;

        Sorting(Comparator<JudgedRequirement> order) {
            this.order = order;
        }
    }

    static List<JudgedRequirement> of(List<JudgedRequirement> all, ListState list) {
        var stand = list.constant(JudgedRequirement.Stand.class, "stand");
        var lot = list.filter("perceel");
        var order = list.sorting(Sorting.class).order;
        return all.stream()
                .filter(judged -> stand.isEmpty() || stand.get() == judged.stand())
                .filter(judged -> lot == null || judged.requirement().lot().equals(lot))
                .filter(judged -> holds(judged, list.filter("zoek")))
                .sorted(list.ascending() ? order : order.reversed())
                .toList();
    }

    private static boolean holds(JudgedRequirement judged, @Nullable String text) {
        var sought = Objects.requireNonNullElse(text, "").strip().toLowerCase(Locale.ROOT);
        return Stream.of(
                        judged.requirement().code(),
                        judged.requirement().wanted().text(),
                        String.join(" ", judged.behind()))
                .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(sought));
    }
}
