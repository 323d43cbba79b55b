package nl.doelbinder.delivery.aftercare.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.delivery.incident.HandlingIncidents;
import nl.doelbinder.delivery.incident.Incident;
import nl.doelbinder.delivery.incident.ReadingIncident;
import nl.doelbinder.delivery.incident.ReportingIncident;
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

/** Incidents around delivered data, with the clock of the duty to report. */
@RestController
@RequestMapping(path = "/data-incidents", produces = MediaType.APPLICATION_JSON_VALUE)
class DataIncidentResource {

    private final AnsweringCalls calls;
    private final ReportingIncident reporting;
    private final HandlingIncidents handling;
    private final Clock clock;

    DataIncidentResource(AnsweringCalls calls, ReportingIncident reporting, HandlingIncidents handling, Clock clock) {
        this.calls = calls;
        this.reporting = reporting;
        this.handling = handling;
        this.clock = clock;
    }

    /** As a call sees it. */
    record View(
            @JsonUnwrapped AnsweringCalls.About about,
            Incident.State state,
            Incident.Sort sort,
            String description,
            @Nullable String delivery,
            Instant discoveredAt,
            @Nullable String article,
            Incident.@Nullable AuthorityOutcome authority,
            @Nullable Instant authorityAt,
            @Nullable String authorityNote,
            @Nullable Instant escalatedAt,
            List<Incident.Measure> measures,
            @Nullable String closing) {}

    private View view(Incident one) {
        return new View(
                calls.about(one),
                one.state(),
                one.sort(),
                one.description(),
                one.delivery().orElse(null),
                one.discoveredAt(),
                one.article().orElse(null),
                one.authority().orElse(null),
                one.authorityAt().orElse(null),
                one.authorityNote().orElse(null),
                one.escalatedAt().orElse(null),
                one.measures(),
                one.closing().orElse(null));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> open(Reading body, Actor by, Language language) {
        var made = reporting.report(ReadingIncident.report(body, clock.getZone()), by);
        return AnsweringCalls.created(made, language, view(made));
    }

    @GetMapping
    Listing<View> list(Query query, Actor by) {
        return calls.list(Incident.class, Incident.State.class, query, by, this::view);
    }

    @GetMapping("/{code}")
    ResponseEntity<View> one(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        var found = calls.one(Incident.class, code, by);
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(path = "/{code}/authority-report", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> settleAuthority(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var said = ReadingIncident.authority(body, clock.getZone());
        var found = handling.settleAuthority(code, said.outcome(), said.at(), said.note(), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(path = "/{code}/measures", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> takeMeasure(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var found = handling.takeMeasure(code, Inputs.text(body, "measure"), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }

    @PostMapping(path = "/{code}/closing", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> close(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var found = handling.close(code, Inputs.text(body, "how"), by, expected.version());
        return AnsweringCalls.answer(found, language, view(found));
    }
}
