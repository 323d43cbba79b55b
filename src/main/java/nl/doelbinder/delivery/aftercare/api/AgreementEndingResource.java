package nl.doelbinder.delivery.aftercare.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.ending.AgreementAtItsEnd;
import nl.doelbinder.delivery.ending.Ending;
import nl.doelbinder.delivery.ending.EndingAgreements;
import nl.doelbinder.delivery.ending.ReadingEnding;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an agreement ends: begun in one of its ways, and over when every closing measure is confirmed. */
@RestController
@RequestMapping(path = "/delivery-agreements/{code}/ending", produces = MediaType.APPLICATION_JSON_VALUE)
class AgreementEndingResource {

    private final AnsweringCalls calls;
    private final EndingAgreements ending;
    private final AgreementAtItsEnd agreements;

    AgreementEndingResource(AnsweringCalls calls, EndingAgreements ending, AgreementAtItsEnd agreements) {
        this.calls = calls;
        this.ending = ending;
        this.agreements = agreements;
    }

    /** As a call sees it. */
    record View(
            @JsonUnwrapped AnsweringCalls.About about,
            Ending.State state,
            Ending.Way way,
            String article,
            String reason,
            @Nullable String letter,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate repairBy,
            @Nullable String repair,
            @Nullable String judgement,
            @Nullable String registeredLetter,
            List<Ending.Consent> consents,
            List<Party> waitingFor,
            List<Ending.Confirmed> confirmed,
            List<Ending.Measure> openMeasures) {}

    private View view(Ending one) {
        return new View(
                calls.about(one),
                one.state(),
                one.way(),
                one.article(),
                one.reason(),
                one.letter().orElse(null),
                one.lastDay().orElse(null),
                one.repairBy().orElse(null),
                one.repair().orElse(null),
                one.judgement().orElse(null),
                one.registeredLetter().orElse(null),
                one.consents(),
                one.asked(),
                one.confirmed(),
                one.open());
    }

    /** The ending that is under way, or else the last one there was. */
    @GetMapping
    ResponseEntity<View> last(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        var found = last(code, by);
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> begin(@PathVariable String code, Reading body, Actor by, Language language) {
        var made = ending.begin(ReadingEnding.draft(code, body), by);
        return ResponseEntity.created(URI.create("/api/v1/delivery-agreements/" + code + "/ending"))
                .eTag(Expected.tag(made.version(), language))
                .body(view(made));
    }

    private Ending last(String agreement, Actor by) {
        return agreements
                .lastOf(agreement, by)
                .orElseThrow(() -> new Refusal.NotFound("care.refusal.not-found", agreement));
    }

    @PostMapping(path = "/repair", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> showRepair(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var found = ending.showRepair(last(code, by).code(), Inputs.text(body, "repair"), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(path = "/repair-judgement", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> judgeRepair(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var said = ReadingEnding.judged(body);
        var found = ending.judgeRepair(
                last(code, by).code(), said.repaired(), said.reason(), said.registeredLetter(), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(path = "/consents", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> consent(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var found = ending.consent(last(code, by).code(), ReadingEnding.agreed(body), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(path = "/confirmations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> confirm(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var said = ReadingEnding.confirmation(body);
        var found = ending.confirm(last(code, by).code(), said.measure(), said.note(), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }
}
