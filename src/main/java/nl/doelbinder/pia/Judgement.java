package nl.doelbinder.pia;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says.
 *
 * @param conditions   that every request under the PIA is held to
 * @param validUntil   last day of an approval by the data protection officer
 * @param residualRisk why a risk above the unit's limit may be borne
 */
public record Judgement(
        Review.Outcome outcome,
        String reason,
        List<String> conditions,
        @Nullable LocalDate validUntil,
        @Nullable String residualRisk) {

    public Judgement {
        conditions = List.copyOf(conditions);
    }

    boolean approves() {
        return outcome == Review.Outcome.APPROVED || outcome == Review.Outcome.APPROVED_WITH_CONDITIONS;
    }
}
