package nl.doelbinder.tender;

import java.time.LocalDate;
import nl.doelbinder.policy.ServiceLine;
import org.jspecify.annotations.Nullable;

/**
 * A part of a tender that is awarded by itself.
 *
 * @param programmeOn     the day on which its programme of requirements was complete; {@code null} before
 * @param withdrawnOn     {@code null} while it goes on
 * @param withdrawnReason {@code null} while it goes on
 */
public record Lot(
        String code,
        ServiceLine serviceLine,
        String title,
        @Nullable LocalDate programmeOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnReason) {

    public boolean goesOn() {
        return withdrawnOn == null;
    }

    Lot withdrawn(LocalDate on, String reason) {
        return new Lot(code, serviceLine, title, programmeOn, on, reason);
    }

    Lot withProgramme(LocalDate on) {
        return new Lot(code, serviceLine, title, on, withdrawnOn, withdrawnReason);
    }
}
