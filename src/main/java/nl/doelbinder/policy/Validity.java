package nl.doelbinder.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A span of days, both inclusive; no last day means open. */
public record Validity(LocalDate from, @Nullable LocalDate until) {

    public Validity {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("until " + until + " is before from " + from);
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean overlaps(Validity other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }
}
