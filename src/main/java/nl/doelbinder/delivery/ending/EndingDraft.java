package nl.doelbinder.delivery.ending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants an agreement to end.
 *
 * @param letter    of the notice or the warning
 * @param writtenOn day of the letter; for a notice the term runs from it
 * @param lastDay   where it is chosen
 * @param repairBy  until when the recipient can show that it repaired what it is warned of
 */
public record EndingDraft(
        String agreement,
        Ending.Way way,
        String reason,
        @Nullable String letter,
        @Nullable LocalDate writtenOn,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate repairBy) {}
