package nl.doelbinder.delivery.web;

import java.util.List;
import java.util.Locale;
import nl.doelbinder.policy.delivery.DeliveryFinding;

/** One rule's answer as a page shows it. */
public record ShownFinding(String rule, String outcome, String message, String source) {

    static List<ShownFinding> of(List<DeliveryFinding> findings, Locale locale) {
        return findings.stream()
                .map(finding -> new ShownFinding(
                        finding.rule(),
                        finding.outcome().name(),
                        finding.message().in(locale),
                        finding.source().in(locale)))
                .toList();
    }
}
