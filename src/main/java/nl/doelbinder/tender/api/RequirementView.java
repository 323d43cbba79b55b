package nl.doelbinder.tender.api;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.publication.Judged.Ruling;
import nl.doelbinder.policy.publication.SupplierUse;
import nl.doelbinder.tender.JudgedRequirement;
import nl.doelbinder.tender.Requirement;
import nl.doelbinder.tender.Requirement.Deed;
import org.jspecify.annotations.Nullable;

/**
 * A requirement with what the rules say of the use that it asks.
 *
 * @param outcome   the heaviest answer of the rules
 * @param judgement of the privacy officer, where it still counts
 */
record RequirementView(
        String code,
        String lot,
        Kind kind,
        String text,
        @Nullable SupplierUse use,
        boolean dropped,
        Outcome outcome,
        boolean blocks,
        List<FindingView> findings,
        @Nullable JudgementView judgement,
        @Nullable Deed amendment,
        @Nullable Deed dropping) {

    static RequirementView of(JudgedRequirement judged, Language language) {
        Requirement requirement = judged.requirement();
        return new RequirementView(
                requirement.code(),
                requirement.lot(),
                requirement.wanted().must() ? Kind.MUST : Kind.WISH,
                requirement.wanted().text(),
                requirement.wanted().use(),
                requirement.dropped(),
                judged.heaviest(),
                judged.blocks(),
                judged.findings().stream()
                        .map(finding -> FindingView.of(finding, language))
                        .toList(),
                judged.ruling()
                        .flatMap(ruling -> requirement
                                .judgement()
                                .map(deed -> new JudgementView(ruling, deed.by(), deed.on(), deed.reason())))
                        .orElse(null),
                requirement.amendment().orElse(null),
                requirement.dropping().orElse(null));
    }

    /** Whether a supplier has to offer it. */
    enum Kind {
        MUST,
        WISH
    }

    record FindingView(String rule, Outcome outcome, String message, List<String> sources) {

        static FindingView of(Finding finding, Language language) {
            return new FindingView(
                    finding.rule(), finding.outcome(), finding.message().in(language.locale()), finding.sources());
        }
    }

    record JudgementView(Ruling outcome, String by, LocalDate on, String reason) {}
}
