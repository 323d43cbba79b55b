package nl.doelbinder.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to become of a contract that comes to its end.
 *
 * @param until     last day of the extension; there with {@code EXTEND} only
 * @param consentBy who agreed to an extension after the last day for it
 */
public record Notice(
        ContractDecision.Choice choice,
        @Nullable LocalDate until,
        @Nullable String consentBy,
        String reason) {}
