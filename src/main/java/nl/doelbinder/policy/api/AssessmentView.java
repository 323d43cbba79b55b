package nl.doelbinder.policy.api;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Family;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.MatrixReading;
import nl.doelbinder.policy.Outcome;
import org.jspecify.annotations.Nullable;

/** An assessment as the API shows it, in one language. {@link AssessmentWriter} writes the same, faster. */
public record AssessmentView(
        LocalDate assessedOn,
        Outcome verdict,
        List<FindingView> findings,
        MatrixReading matrix,
        String ruleSet,
        String registers) {

    public static AssessmentView of(Assessment assessment, Language language) {
        return new AssessmentView(
                assessment.assessedOn(),
                assessment.verdict(),
                assessment.findings().stream()
                        .map(finding -> FindingView.of(finding, language))
                        .toList(),
                assessment.matrix(),
                assessment.ruleSet(),
                assessment.registers());
    }

    /** A finding, its message in one language. */
    public record FindingView(
            String rule,
            Family family,
            Outcome outcome,
            String message,
            List<String> sources,
            @Nullable LocalDate until) {

        static FindingView of(Finding finding, Language language) {
            return new FindingView(
                    finding.rule(),
                    finding.family(),
                    finding.outcome(),
                    finding.message().in(language.locale()),
                    finding.sources(),
                    finding.until());
        }
    }
}
