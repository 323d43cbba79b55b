package nl.doelbinder.tender.api;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.Approvals;
import nl.doelbinder.tender.StepsOfTender;
import nl.doelbinder.tender.Tender;
import nl.doelbinder.tender.TenderState;
import nl.doelbinder.tender.TenderStep;
import nl.doelbinder.tender.Tenders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads tenders: where they stand, who approved what. */
@RestController
@RequestMapping(path = "/tenders", produces = MediaType.APPLICATION_JSON_VALUE)
class TenderResource {

    private final Tenders tenders;
    private final Approvals approvals;
    private final StepsOfTender steps;

    TenderResource(Tenders tenders, Approvals approvals, StepsOfTender steps) {
        this.tenders = tenders;
        this.approvals = approvals;
        this.steps = steps;
    }

    @GetMapping
    Listing<TenderLine> list(Query query, Actor by) {
        var paging = query.paging();
        query.end();
        return query.listing(
                tenders.all().stream()
                        .map(tender -> tenders.one(tender.code(), by))
                        .map(TenderLine::of)
                        .toList(),
                paging);
    }

    @GetMapping("/{code}")
    ResponseEntity<TenderView> one(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        return answer(tenders, tenders.one(code, by), language);
    }

    @GetMapping("/{code}/approvals")
    ApprovalsView approvals(@PathVariable String code, Query query, Actor by) {
        query.end();
        var tender = tenders.one(code, by);
        return ApprovalsView.of(approvals.of(code), tenders.decisions(code), approvals.conditions(tender.code()));
    }

    @GetMapping("/{code}/process")
    ProcessView process(@PathVariable String code, Query query, Actor by) {
        query.end();
        return new ProcessView(
                tenders.one(code, by).state(),
                steps.of(code, by),
                steps.tasks(code, by).stream().map(ProcessView.OpenTask::of).toList());
    }

    static ResponseEntity<TenderView> answer(Tenders tenders, Tender tender, Language language) {
        return ResponseEntity.ok()
                .eTag(Expected.tag(tender.version(), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(TenderView.of(tender, tenders.milestones(tender.code())));
    }

    /** A tender as a line of a list. */
    record TenderLine(String code, TenderState state, String title, String href) {

        static TenderLine of(Tender tender) {
            return new TenderLine(tender.code(), tender.state(), tender.title(), "/api/v1/tenders/" + tender.code());
        }
    }

    /** Where a tender's process stands. */
    record ProcessView(TenderState state, List<TenderStep> steps, List<OpenTask> tasks) {

        /** A task that waits for somebody. */
        record OpenTask(
                String id,
                String kind,
                String group,
                @Nullable LocalDate due,
                @Nullable String claimedBy) {

            static OpenTask of(Task task) {
                return new OpenTask(task.id(), task.kind(), task.group(), task.due(), task.claimedBy());
            }
        }
    }
}
