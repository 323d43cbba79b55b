package nl.doelbinder.delivery.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import nl.doelbinder.delivery.CurrencyCheck;
import nl.doelbinder.delivery.Delivery;
import nl.doelbinder.delivery.DeliveryFile;
import nl.doelbinder.delivery.DeliveryState;
import nl.doelbinder.delivery.Format;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.delivery.DeliveryFinding;
import org.jspecify.annotations.Nullable;

/** A delivery whole, in one language. */
record DeliveryView(
        String code,
        DeliveryState state,
        Outcome verdict,
        String agreement,
        int agreementVersion,
        int mandateList,
        String requester,
        Instant askedAt,
        LocalDate judgedOn,
        String purpose,
        List<String> fields,
        LocalDate referenceDay,
        Period localRetention,
        Format format,
        @Nullable String recipientKey,
        @Nullable String reuseOf,
        List<FindingView> findings,
        String ruleSet,
        Delivery.@Nullable Decided decision,
        @Nullable String stopReason,
        @Nullable FileView file,
        @Nullable Instant fetchedAt,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate destroyBy,
        @Nullable LocalDate destroyedOn,
        List<CheckView> currencyChecks) {

    static DeliveryView of(Delivery delivery, List<CurrencyCheck> checks, Language language) {
        return new DeliveryView(
                delivery.code(),
                delivery.state(),
                delivery.verdict(),
                delivery.agreement(),
                delivery.agreementVersion(),
                delivery.mandateList(),
                delivery.requester(),
                delivery.askedAt(),
                delivery.judgedOn(),
                delivery.purpose(),
                delivery.fields(),
                delivery.referenceDay(),
                delivery.localRetention(),
                delivery.format(),
                delivery.recipientKey().orElse(null),
                delivery.reuseOf().orElse(null),
                delivery.findings().stream()
                        .map(finding -> FindingView.of(finding, language))
                        .toList(),
                delivery.ruleSet(),
                delivery.decision().orElse(null),
                delivery.stopReason().orElse(null),
                delivery.file().map(FileView::of).orElse(null),
                delivery.fetchedAt().orElse(null),
                delivery.receivedOn().orElse(null),
                delivery.destroyBy().orElse(null),
                delivery.destroyedOn().orElse(null),
                checks.stream().map(CheckView::of).toList());
    }

    /** One rule's answer. */
    record FindingView(String rule, Outcome outcome, String message, String source) {

        static FindingView of(DeliveryFinding finding, Language language) {
            return new FindingView(
                    finding.rule(),
                    finding.outcome(),
                    finding.message().in(language.locale()),
                    finding.source().in(language.locale()));
        }
    }

    /** The file that was made. */
    record FileView(long recordsIn, long recordsOut, Map<String, Long> outByReason, String sha256, Instant at) {

        static FileView of(DeliveryFile file) {
            return new FileView(file.recordsIn(), file.delivered(), file.sortedReasons(), file.sha256(), file.at());
        }
    }

    /** A check that the data is still true. */
    record CheckView(String by, Instant at, String outcome) {

        static CheckView of(CurrencyCheck check) {
            return new CheckView(check.checkedBy(), check.checkedAt(), check.outcome());
        }
    }

    /** As a line of a list. */
    record Line(
            String code,
            DeliveryState state,
            Outcome verdict,
            String agreement,
            String requester,
            Instant askedAt,
            LocalDate referenceDay,
            Format format,
            @Nullable LocalDate destroyBy,
            String href) {

        static Line of(Delivery delivery) {
            return new Line(
                    delivery.code(),
                    delivery.state(),
                    delivery.verdict(),
                    delivery.agreement(),
                    delivery.requester(),
                    delivery.askedAt(),
                    delivery.referenceDay(),
                    delivery.format(),
                    delivery.destroyBy().orElse(null),
                    DeliveryResource.PATH + "/" + delivery.code());
        }
    }
}
