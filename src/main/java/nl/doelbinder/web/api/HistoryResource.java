package nl.doelbinder.web.api;

import java.util.List;
import nl.doelbinder.audit.ReadingTimeline;
import nl.doelbinder.audit.TimelineEntry;
import nl.doelbinder.audit.TimelineQuery;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.monitoring.FindingRequests;
import nl.doelbinder.organisation.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The trail of one case, for whoever may see the case: it takes two rooms that do not know each other. */
@RestController
class HistoryResource {

    private final FindingRequests finding;
    private final ReadingTimeline timeline;

    HistoryResource(FindingRequests finding, ReadingTimeline timeline) {
        this.finding = finding;
        this.timeline = timeline;
    }

    @GetMapping(path = "/monitoring-requests/{code}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<TimelineEntry> ofRequest(@PathVariable String code, Query query, Actor by) {
        var sorting = query.sorting(List.of("at"));
        var paging = query.paging();
        query.end();
        var subject = "monitoring-requests/" + finding.one(code, by).code();
        var found =
                timeline.read(TimelineQuery.ofSubject(subject), sorting.descending(), paging.page() - 1, paging.size());
        return query.listing(found.getContent(), paging, found.getTotalElements());
    }
}
