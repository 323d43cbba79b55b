package nl.doelbinder.monitoring.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.monitoring.FilingRequest;
import nl.doelbinder.monitoring.FindingRequests;
import nl.doelbinder.monitoring.MonitoringRequest;
import nl.doelbinder.monitoring.ReassessingStored;
import nl.doelbinder.monitoring.RequestQuery;
import nl.doelbinder.monitoring.State;
import nl.doelbinder.monitoring.StoredAssessment;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.policy.Outcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files requests and reads them. */
@RestController
class RequestResource {

    static final String PATH = "/api/v1/monitoring-requests";

    private static final Codes<State> STATES = Codes.of(State.class);
    private static final Codes<Outcome> VERDICTS = Codes.of(Outcome.class);
    private static final Map<String, RequestQuery.Sorting> SORTINGS = Map.of(
            "filedAt", RequestQuery.Sorting.FILED_AT,
            "code", RequestQuery.Sorting.CODE,
            "title", RequestQuery.Sorting.TITLE,
            "unit", RequestQuery.Sorting.UNIT,
            "state", RequestQuery.Sorting.STATE,
            "verdict", RequestQuery.Sorting.VERDICT,
            "grantedUntil", RequestQuery.Sorting.GRANTED_UNTIL,
            "destroyBy", RequestQuery.Sorting.DESTROY_BY);
    private static final List<String> SORTABLE =
            List.of("filedAt", "code", "title", "unit", "state", "verdict", "grantedUntil", "destroyBy");

    private final FilingRequest filing;
    private final FindingRequests finding;
    private final ReassessingStored reassessing;

    RequestResource(FilingRequest filing, FindingRequests finding, ReassessingStored reassessing) {
        this.filing = filing;
        this.finding = finding;
        this.reassessing = reassessing;
    }

    @PostMapping(
            path = "/monitoring-requests",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestView> file(Reading body, Actor by, Language language) {
        var filed = filing.file(registers -> ReadingDraft.draft(body, registers), by);
        return answer(ResponseEntity.created(URI.create(PATH + "/" + filed.code())), filed, language);
    }

    @GetMapping(path = "/monitoring-requests", produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<RequestLine> list(Query query, Actor by) {
        var state = query.code("state", STATES);
        var wanted = new RequestQuery(
                query.text("unit"),
                state == null ? Set.of() : Set.of(state),
                query.code("verdict", VERDICTS),
                query.text("purpose"),
                query.date("filedFrom"),
                query.date("filedUntil"),
                query.text("text"));
        var sorting = query.sorting(SORTABLE);
        var paging = query.paging();
        query.end();
        var found = finding.search(
                wanted,
                SORTINGS.getOrDefault(sorting.field(), RequestQuery.Sorting.FILED_AT),
                !sorting.descending(),
                paging.page() - 1,
                paging.size(),
                by);
        return query.listing(
                found.getContent().stream().map(RequestLine::of).toList(), paging, found.getTotalElements());
    }

    @GetMapping(path = "/monitoring-requests/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestView> one(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        return answer(ResponseEntity.ok(), finding.one(code, by), language);
    }

    @GetMapping(path = "/monitoring-requests/{code}/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<StoredAssessmentView> assessments(@PathVariable String code, Query query, Actor by, Language language) {
        var paging = query.paging();
        query.end();
        var stored = finding.assessments(code, by).stream()
                .map(assessment -> StoredAssessmentView.of(assessment, language))
                .toList();
        return query.listing(stored, paging);
    }

    /** Runs a kept assessment again, on the registers and by the rules of its time. Stores nothing. */
    @GetMapping(
            path = "/monitoring-requests/{code}/assessments/{id}/verification",
            produces = MediaType.APPLICATION_JSON_VALUE)
    StoredAssessmentView.Rerun verify(
            @PathVariable String code, @PathVariable String id, Query query, Actor by, Language language) {
        query.end();
        StoredAssessment stored = finding.assessments(code, by).stream()
                .filter(assessment -> String.valueOf(assessment.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("monitoring.refusal.not-found", code));
        return StoredAssessmentView.Rerun.of(reassessing.rerun(stored.id()), language);
    }

    static ResponseEntity<RequestView> answer(
            ResponseEntity.BodyBuilder answer, MonitoringRequest request, Language language) {
        return answer.eTag(Expected.tag(request.version(), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(RequestView.of(request, language));
    }
}
