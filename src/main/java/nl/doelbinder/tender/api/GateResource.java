package nl.doelbinder.tender.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.GateReading;
import nl.doelbinder.tender.GateReading.GateFinding;
import nl.doelbinder.tender.PublicationGate;
import nl.doelbinder.tender.Tenders;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a tender may be published today: every rule with every reason. */
@RestController
class GateResource {

    private final Tenders tenders;
    private final PublicationGate gate;
    private final Clock clock;

    GateResource(Tenders tenders, PublicationGate gate, Clock clock) {
        this.tenders = tenders;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping(path = "/tenders/{code}/publication-gate", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<GateView> read(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        GateReading reading = gate.read(tenders.one(code, by).code(), LocalDate.now(clock));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(GateView.of(code, reading, language));
    }

    /** What a rule says of the gate, and what they all say together. */
    enum Outcome {
        OPEN,
        BLOCKS;

        static Outcome of(boolean blocks) {
            return blocks ? BLOCKS : OPEN;
        }
    }

    record GateView(String tender, LocalDate day, Outcome outcome, String ruleSet, List<RuleView> rules) {

        static GateView of(String code, GateReading reading, Language language) {
            return new GateView(
                    code,
                    reading.day(),
                    Outcome.of(!reading.open()),
                    reading.ruleSet(),
                    reading.findings().stream()
                            .map(finding -> RuleView.of(finding, language))
                            .toList());
        }
    }

    record RuleView(String rule, String subject, Outcome outcome, List<ReasonView> reasons) {

        static RuleView of(GateFinding finding, Language language) {
            return new RuleView(
                    finding.rule(),
                    finding.subject().in(language.locale()),
                    Outcome.of(finding.blocks()),
                    finding.reasons().stream()
                            .map(reason -> new ReasonView(reason.message().in(language.locale()), reason.href()))
                            .toList());
        }
    }

    /** Why it blocks, and the page where that can be mended. */
    record ReasonView(String message, String href) {}
}
