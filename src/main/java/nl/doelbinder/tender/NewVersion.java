package nl.doelbinder.tender;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version that somebody adds, without its content.
 *
 * @param standIn it stands for a document that is not at hand
 */
record NewVersion(
        String fileName,
        String label,
        @Nullable LocalDate dated,
        @Nullable String note,
        boolean standIn,
        String by,
        Instant at) {}
