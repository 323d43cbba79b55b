package nl.doelbinder.pia;

import java.time.LocalDate;
import nl.doelbinder.policy.register.ImpactAssessment;
import org.jspecify.annotations.Nullable;

/**
 * An impact assessment with what the rules do not ask about it.
 *
 * @param splitFrom    code of the generic one that it was split from
 * @param illustrative not a fact of the file, but there to show
 */
public record ImpactOnRecord(
        ImpactAssessment assessment,
        ImpactStatus status,
        @Nullable LocalDate startedOn,
        @Nullable String splitFrom,
        boolean illustrative) {}
