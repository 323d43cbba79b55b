package nl.doelbinder.tender;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A board's secretary writes down what the board decided, and the papers go on or come back. */
@Component
public class RecordingDecision {

    private final ChangingTender changing;
    private final RouteReading route;
    private final CheckingResolution checking;
    private final MilestonesOnTheWay milestones;
    private final EntityManager entities;
    private final Clock clock;

    RecordingDecision(
            ChangingTender changing,
            RouteReading route,
            CheckingResolution checking,
            MilestonesOnTheWay milestones,
            EntityManager entities,
            Clock clock) {
        this.changing = changing;
        this.route = route;
        this.checking = checking;
        this.milestones = milestones;
        this.entities = entities;
        this.clock = clock;
    }

    public BoardDecision record(
            String code, String board, Resolution resolution, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "RECORD_DECISION", resolution.reason(), expectedVersion, tender -> {
            if (!tender.route().contains(board)) {
                throw new Refusal.NotFound("tender.refusal.no-board", code, board);
            }
            TenderRights.isSecretaryOf(by, board);
            var progress = route.progress(tender);
            inTurn(tender, board, progress);
            var tabled = checking.check(tender, resolution);
            beforeWhatItBuildsOn(progress, board, resolution);
            notAgain(progress, board, resolution, tabled);
            return store(tender, board, resolution, tabled, by);
        });
    }

    private static void inTurn(Tender tender, String board, RouteProgress progress) {
        tender.expect(TenderState.DECIDING, TenderState.PUBLISHABLE);
        progress.waitsFor(board).ifPresent(first -> {
            throw new Refusal.OutOfTurn("tender.refusal.not-their-turn", board, first);
        });
        progress.last(board).filter(BoardDecision::waitsForWorkgroup).ifPresent(returned -> {
            throw new Refusal.OutOfTurn("tender.refusal.with-workgroup", board, returned.decidedOn());
        });
    }

    private static void beforeWhatItBuildsOn(RouteProgress progress, String board, Resolution resolution) {
        progress.notBefore(board).filter(resolution.on()::isBefore).ifPresent(earlier -> {
            throw new BadInput(List.of(Fault.at("/on", "tender.before-earlier-board", "on", earlier)));
        });
    }

    /** Whoever decides again must have something before them that was not decided. */
    private static void notAgain(
            RouteProgress progress, String board, Resolution resolution, List<TabledPaper> tabled) {
        var last = progress.last(board);
        if (last.isEmpty() || !progress.isClosed(board)) {
            return;
        }
        var nothingNew = tabled.stream().allMatch(paper -> progress.approves(board, paper.document(), paper.sha256()));
        if (nothingNew || !resolution.outcome().approves()) {
            throw new Refusal.OutOfTurn(
                    "tender.refusal.decided",
                    board,
                    last.get().recordedBy(),
                    last.get().decidedOn());
        }
    }

    private BoardDecision store(
            Tender tender, String board, Resolution resolution, List<TabledPaper> tabled, Actor by) {
        var decision = new BoardDecision(
                tender,
                board,
                resolution,
                tabled,
                by.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        entities.persist(decision);
        var conditions = resolution.conditions().stream()
                .map(condition -> new BoardCondition(tender, board, condition, LocalDate.now(clock)))
                .toList();
        conditions.forEach(entities::persist);
        if (resolution.outcome().approves()) {
            tabled.forEach(paper ->
                    entities.persist(Approval.byDecision(tender, board, paper, resolution.on(), by.username())));
            milestones.done(tender.code(), MilestoneCodes.decisionOf(board), resolution.on());
        }
        entities.flush();
        tender.decided(
                board,
                resolution.outcome(),
                conditions.stream().map(BoardCondition::id).toList(),
                route.progress(tender).next().isEmpty());
        return decision;
    }
}
