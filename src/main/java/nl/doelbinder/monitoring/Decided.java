package nl.doelbinder.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A privacy officer's decision as it is remembered. */
public record Decided(
        Decision.Outcome outcome,
        String by,
        LocalDate on,
        String reason,
        @Nullable String reference) {}
