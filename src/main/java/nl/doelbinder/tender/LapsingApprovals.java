package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends, in the transaction that stores a later version, the approvals that saw an older one. */
@Component
class LapsingApprovals {

    private final TenderEntries entries;
    private final RouteReading route;
    private final ObjectProvider<Papers> papers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LapsingApprovals(
            TenderEntries entries,
            RouteReading route,
            ObjectProvider<Papers> papers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.route = route;
        this.papers = papers;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(DocumentVersionAdded added) {
        var tender = entries.findForChange(added.tender()).orElseThrow();
        if (!tender.isOnRoute()) {
            return; // what was published stays approved as it was
        }
        var today = LocalDate.now(clock);
        List<Approval> older = isRequired(added)
                ? entries.approvals(tender.code()).stream()
                        .filter(Approval::inForce)
                        .filter(approval -> approval.document().equals(added.document()))
                        .filter(Predicate.not(approval -> approval.sha256().equals(added.sha256())))
                        .toList()
                : List.of();
        older.forEach(approval -> approval.lapse(today, added.version()));
        offerAgain(tender, today);
        entries.flush();
        tender.paperChanged(
                added,
                older.stream().map(Approval::board).distinct().toList(),
                route.progress(tender).next().isEmpty());
        entries.flush();
        tender.takeEvents().forEach(events::publishEvent);
    }

    /** Where every paper that a board returned has a later version since, they come to that board again. */
    private void offerAgain(Tender tender, LocalDate today) {
        var newest = papers.getObject().of(tender.code());
        route.progress(tender).decisions().stream()
                .filter(BoardDecision::waitsForWorkgroup)
                .filter(returned -> returned.documents().stream()
                        .allMatch(paper -> newest.stream()
                                .filter(now -> now.document().equals(paper.document()))
                                .noneMatch(now -> paper.sha256().equals(now.sha256()))))
                .forEach(returned -> {
                    returned.comesAgain(today);
                    tender.comesAgain(returned.board());
                });
    }

    private boolean isRequired(DocumentVersionAdded added) {
        return papers.getObject().of(added.tender()).stream()
                .filter(paper -> paper.document().equals(added.document()))
                .anyMatch(Paper::required);
    }
}
