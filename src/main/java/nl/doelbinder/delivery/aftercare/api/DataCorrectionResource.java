package nl.doelbinder.delivery.aftercare.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.delivery.aftercare.ProcessingTrace;
import nl.doelbinder.delivery.correction.CorrectingData;
import nl.doelbinder.delivery.correction.Correction;
import nl.doelbinder.delivery.correction.ReadingCorrection;
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

/** Delivered data that looks wrong, followed until it is repaired. */
@RestController
@RequestMapping(path = "/data-corrections", produces = MediaType.APPLICATION_JSON_VALUE)
class DataCorrectionResource {

    private final AnsweringCalls calls;
    private final CorrectingData correcting;
    private final ProcessingTrace trace;

    DataCorrectionResource(AnsweringCalls calls, CorrectingData correcting, ProcessingTrace trace) {
        this.calls = calls;
        this.correcting = correcting;
        this.trace = trace;
    }

    /** As a call sees it. */
    record View(
            @JsonUnwrapped AnsweringCalls.About about,
            Correction.State state,
            String delivery,
            String person,
            String field,
            String observed,
            Correction.@Nullable Origin origin,
            @Nullable String traceNote,
            @Nullable String repairNote,
            List<ProcessingTrace.Receipt> receivers) {}

    private View view(Correction one) {
        return new View(
                calls.about(one),
                one.state(),
                one.delivery(),
                one.person(),
                one.field(),
                one.observed(),
                one.origin().orElse(null),
                one.traceNote().orElse(null),
                one.repairNote().orElse(null),
                one.receivers());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> open(Reading body, Actor by, Language language) {
        var made = correcting.report(ReadingCorrection.report(body, trace), by);
        return AnsweringCalls.created(made, language, view(made));
    }

    @GetMapping
    Listing<View> list(Query query, Actor by) {
        return calls.list(Correction.class, Correction.State.class, query, by, this::view);
    }

    @GetMapping("/{code}")
    ResponseEntity<View> one(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        var found = calls.one(Correction.class, code, by);
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(path = "/{code}/origin", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> trace(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var said = ReadingCorrection.traced(body);
        var found = correcting.trace(code, said.origin(), said.note(), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(path = "/{code}/repair", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> repair(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var found = correcting.repair(code, Inputs.text(body, "note"), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }
}
