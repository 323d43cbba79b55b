package nl.doelbinder.steering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which decisions are looked for; what is {@code null} does not count. */
public record DecisionQuery(
        @Nullable LifeState state,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String text) {

    /** What a list can be sorted by. */
    public enum Sorting {
        DECIDED("decidedOn"),
        CODE("code"),
        STATE("state");

        private final String attribute;

        Sorting(String attribute) {
            this.attribute = attribute;
        }

        String attribute() {
            return attribute;
        }
    }
}
