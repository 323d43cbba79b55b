package nl.doelbinder.delivery.aftercare.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.aftercare.ProcessingTrace;
import nl.doelbinder.delivery.rights.AnsweringRequests;
import nl.doelbinder.delivery.rights.ReadingRights;
import nl.doelbinder.delivery.rights.RightsRequest;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests of data subjects for access or correction, with the clock of the law. */
@RestController
@RequestMapping(path = "/rights-requests", produces = MediaType.APPLICATION_JSON_VALUE)
class RightsRequestResource {

    private final AnsweringCalls calls;
    private final AnsweringRequests answering;
    private final ProcessingTrace trace;

    RightsRequestResource(AnsweringCalls calls, AnsweringRequests answering, ProcessingTrace trace) {
        this.calls = calls;
        this.answering = answering;
        this.trace = trace;
    }

    /** As a call sees it. */
    record View(
            @JsonUnwrapped AnsweringCalls.About about,
            RightsRequest.State state,
            RightsRequest.Right right,
            RightsRequest.DataOf data,
            Party owner,
            String person,
            LocalDate receivedOn,
            LocalDate answerBy,
            String article,
            @Nullable LocalDate extendedOn,
            @Nullable String extensionReason,
            RightsRequest.@Nullable RightsOutcome outcome,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable Instant overdueSince) {}

    private View view(RightsRequest one) {
        return new View(
                calls.about(one),
                one.state(),
                one.asked(),
                one.data(),
                one.data().owner(),
                one.person(),
                one.receivedOn(),
                one.answerBy(),
                one.article(),
                one.extendedOn().orElse(null),
                one.extensionReason().orElse(null),
                one.outcome().orElse(null),
                one.answer().orElse(null),
                one.answeredOn().orElse(null),
                one.overdueSince().orElse(null));
    }

    /** One case for each owner that has to answer. */
    record Registered(List<View> items) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Registered> register(Reading body, Actor by, Language language) {
        var made = answering.register(ReadingRights.asked(body, trace), by);
        return AnsweringCalls.created(
                made.get(0),
                language,
                new Registered(made.stream().map(this::view).toList()));
    }

    @GetMapping
    Listing<View> list(Query query, Actor by) {
        return calls.list(RightsRequest.class, RightsRequest.State.class, query, by, this::view);
    }

    @GetMapping("/{code}")
    ResponseEntity<View> one(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        var found = calls.one(RightsRequest.class, code, by);
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(path = "/{code}/extension", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> extend(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var found = answering.extend(code, Inputs.text(body, "reason"), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(path = "/{code}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> answer(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var said = ReadingRights.answered(body);
        var found = answering.answer(code, said.outcome(), said.answer(), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }
}
