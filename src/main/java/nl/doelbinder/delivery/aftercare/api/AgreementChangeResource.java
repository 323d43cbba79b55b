package nl.doelbinder.delivery.aftercare.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.ending.AgreementChange;
import nl.doelbinder.delivery.ending.JudgingChanges;
import nl.doelbinder.delivery.ending.ReadingEnding;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes and releases, judged by data owner and provider. */
@RestController
@RequestMapping(path = "/agreement-changes", produces = MediaType.APPLICATION_JSON_VALUE)
class AgreementChangeResource {

    private final AnsweringCalls calls;
    private final JudgingChanges judging;

    AgreementChangeResource(AnsweringCalls calls, JudgingChanges judging) {
        this.calls = calls;
        this.judging = judging;
    }

    /** As a call sees it. */
    record View(
            @JsonUnwrapped AnsweringCalls.About about,
            AgreementChange.State state,
            String description,
            List<AgreementChange.Judgement> judgements,
            List<Party> waitingFor) {}

    private View view(AgreementChange one) {
        return new View(calls.about(one), one.state(), one.description(), one.judgements(), one.waiting());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> open(Reading body, Actor by, Language language) {
        var made = propose(body, by);
        return AnsweringCalls.created(made, language, view(made));
    }

    private AgreementChange propose(Reading body, Actor by) {
        var change = ReadingEnding.change(body);
        return judging.propose(change.agreement(), change.title(), change.description(), by);
    }

    @GetMapping
    Listing<View> list(Query query, Actor by) {
        return calls.list(AgreementChange.class, AgreementChange.State.class, query, by, this::view);
    }

    @GetMapping("/{code}")
    ResponseEntity<View> one(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        var found = calls.one(AgreementChange.class, code, by);
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(path = "/{code}/judgements", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> judge(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var said = ReadingEnding.verdict(body);
        var found = judging.judge(code, said.verdict(), said.reason(), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }
}
