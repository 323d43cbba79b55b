package nl.doelbinder.delivery.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record whose detention ended so long ago that its time at the source is over.
 *
 * @param record       its keyed hash
 * @param carriedOutOn when the sentence was fully carried out; {@code null}: not yet, and so it may not be removed
 */
public record AgedRecord(
        UUID record, LocalDate endedOn, @Nullable LocalDate carriedOutOn) {

    /**
     * Which of them are looked for.
     *
     * @param due    those that are to be removed, or those that may not be
     * @param record the beginning of a keyed hash
     */
    public record Query(
            boolean due, boolean oldestFirst, @Nullable String record) {}
}
