package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.policy.Validity;
import org.jspecify.annotations.Nullable;

/** Reads spans of days, and finds those that overlap. */
final class Span {

    private Span() {}

    /** A validity, whose last day may be open. */
    static @Nullable Validity validity(InputObject in) {
        LocalDate from = in.date("validFrom");
        LocalDate until = in.optionalDate("validUntil");
        return from == null
                        || !inOrder(in, "validFrom", from, "validUntil", until)
                        || (until == null && in.has("validUntil"))
                ? null
                : new Validity(from, until);
    }

    /** Reports a second day that is before the first. */
    static boolean inOrder(
            InputObject in, String first, @Nullable LocalDate from, String second, @Nullable LocalDate until) {
        if (from == null || until == null || !until.isBefore(from)) {
            return true;
        }
        in.fault(second, "input.until-before-from", until.toString(), first, from.toString());
        return false;
    }

    /** Finds, among entries with the same key, those that hold on the same day. */
    static final class Overlaps {

        private record Entry(Validity validity, String pointer) {}

        private final Map<Object, List<Entry>> entries = new HashMap<>();

        void add(InputObject in, Object key, Validity validity) {
            List<Entry> same = entries.computeIfAbsent(key, unused -> new ArrayList<>());
            same.stream()
                    .filter(entry -> entry.validity.overlaps(validity))
                    .findFirst()
                    .ifPresent(entry -> in.fault(
                            "validFrom",
                            "dossier.overlap",
                            validity.from().toString(),
                            ReadingDossier.place(entry.pointer),
                            entry.validity.from().toString(),
                            String.valueOf(entry.validity.until() == null ? "…" : entry.validity.until())));
            same.add(new Entry(validity, in.pointer()));
        }
    }
}
