package nl.doelbinder.policy.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract for a tool: its first term {@code from}..{@code until}, both inclusive, and what was agreed after. */
public record Contract(
        String number,
        String tool,
        LocalDate from,
        LocalDate until,
        List<Option> extensionOptions,
        List<Extension> extensions) {

    /** A right to extend that the contract itself gives. */
    public record Option(Period period, Period noticeBeforeEnd) {}

    /**
     * An extension that was agreed, whether within an option or not.
     *
     * @param consentBy whose consent to it is on record, if anybody's
     */
    public record Extension(
            LocalDate agreedOn,
            LocalDate from,
            LocalDate until,
            @Nullable String consentBy) {}
}
