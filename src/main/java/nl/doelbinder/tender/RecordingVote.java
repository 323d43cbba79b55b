package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.steering.VoteEvent.WrittenVoteClosed;
import nl.doelbinder.steering.VoteState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A written vote that adopts papers is the steering group's decision on them. Where they have changed while it voted, or
 * others decided meanwhile, the vote stands and decides nothing of the tender: the secretary tables the papers again.
 */
@Component
class RecordingVote {

    private final TenderEntries entries;
    private final RouteReading route;
    private final ObjectProvider<Papers> papers;
    private final RecordingDecision recording;
    private final Clock clock;

    RecordingVote(
            TenderEntries entries,
            RouteReading route,
            ObjectProvider<Papers> papers,
            RecordingDecision recording,
            Clock clock) {
        this.entries = entries;
        this.route = route;
        this.papers = papers;
        this.recording = recording;
        this.clock = clock;
    }

    @EventListener
    void on(WrittenVoteClosed closed) {
        var code = closed.tenderCode();
        if (code == null
                || closed.outcome() != VoteState.ADOPTED
                || closed.papers().isEmpty()) {
            return;
        }
        entries.findForChange(code)
                .filter(tender -> tender.state() == TenderState.DECIDING)
                .filter(tender -> isWaitedFor(tender) && areNewest(closed))
                .ifPresent(tender ->
                        recording.record(code, tender.steeringBoard(), resolution(closed), Actor.PROGRAM, null));
    }

    private boolean isWaitedFor(Tender tender) {
        var progress = route.progress(tender);
        var board = tender.steeringBoard();
        return !progress.isClosed(board)
                && progress.last(board).filter(BoardDecision::waitsForWorkgroup).isEmpty();
    }

    private boolean areNewest(WrittenVoteClosed closed) {
        var newest = papers.getObject().of(String.valueOf(closed.tenderCode()));
        return closed.papers().stream()
                .allMatch(voted -> newest.stream()
                        .anyMatch(now -> now.document().equals(voted.document())
                                && voted.version().equals(now.version())
                                && now.sha256() != null));
    }

    private Resolution resolution(WrittenVoteClosed closed) {
        return new Resolution(
                BoardOutcome.APPROVED,
                LocalDate.ofInstant(closed.at(), clock.getZone()),
                closed.papers().stream()
                        .map(paper -> new Resolution.Named(paper.document(), paper.version(), null))
                        .toList(),
                List.of(),
                closed.code());
    }
}
