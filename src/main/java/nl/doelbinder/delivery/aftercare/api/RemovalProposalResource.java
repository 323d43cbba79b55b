package nl.doelbinder.delivery.aftercare.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.delivery.retention.ReadingRemoval;
import nl.doelbinder.delivery.retention.RemovalProposal;
import nl.doelbinder.delivery.retention.RemovingRecords;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Nothing;
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

/** The removal of records at the source, by two functions. */
@RestController
@RequestMapping(path = "/removal-proposals", produces = MediaType.APPLICATION_JSON_VALUE)
class RemovalProposalResource {

    private final AnsweringCalls calls;
    private final RemovingRecords removing;

    RemovalProposalResource(AnsweringCalls calls, RemovingRecords removing) {
        this.calls = calls;
        this.removing = removing;
    }

    /** As a call sees it. */
    record View(
            @JsonUnwrapped AnsweringCalls.About about,
            RemovalProposal.State state,
            LocalDate endedBefore,
            String article,
            String reason,
            long proposed,
            @Nullable Long removed,
            @Nullable String digest,
            @Nullable String decidedBy,
            @Nullable String decisionReason) {}

    private View view(RemovalProposal one) {
        return new View(
                calls.about(one),
                one.state(),
                one.endedBefore(),
                one.article(),
                one.reason(),
                one.proposed(),
                one.removed().orElse(null),
                one.digest().orElse(null),
                one.decidedBy().orElse(null),
                one.decisionReason().orElse(null));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> open(Reading body, Actor by, Language language) {
        var made = propose(body, by);
        return AnsweringCalls.created(made, language, view(made));
    }

    private RemovalProposal propose(Reading body, Actor by) {
        var asked = ReadingRemoval.asked(body);
        return removing.propose(asked.agreement(), asked.reason(), by);
    }

    @GetMapping
    Listing<View> list(Query query, Actor by) {
        return calls.list(RemovalProposal.class, RemovalProposal.State.class, query, by, this::view);
    }

    @GetMapping("/{code}")
    ResponseEntity<View> one(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        var found = calls.one(RemovalProposal.class, code, by);
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping("/{code}/confirmation")
    ResponseEntity<View> confirm(
            @PathVariable String code, Nothing body, Expected expected, Actor by, Language language) {
        var found = removing.confirm(code, by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(path = "/{code}/rejection", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> reject(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var found = removing.reject(code, Inputs.text(body, "reason"), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }
}
