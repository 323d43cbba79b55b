package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.tender.planning.BoardOnRoute;
import nl.doelbinder.tender.planning.Calendar;
import nl.doelbinder.tender.planning.Late;
import nl.doelbinder.tender.planning.MilestonePlan;
import nl.doelbinder.tender.planning.Planning;
import nl.doelbinder.tender.planning.RouteInput;
import nl.doelbinder.tender.planning.Supposition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes a tender's days from the calendars as they stand: nothing of it is kept, so nothing of it is ever old. */
@Component
@Transactional(readOnly = true)
public class ReadingPlan {

    private final Tenders tenders;
    private final RouteReading route;
    private final PapersReadyDays ready;
    private final Boards boards;
    private final Clock clock;

    ReadingPlan(Tenders tenders, RouteReading route, PapersReadyDays ready, Boards boards, Clock clock) {
        this.tenders = tenders;
        this.route = route;
        this.ready = ready;
        this.boards = boards;
        this.clock = clock;
    }

    /** As somebody sees it who reads tenders. */
    public TenderPlan of(String code, Actor by) {
        return of(tenders.one(code, by));
    }

    /** Of every tender that is still to be published, as somebody sees it who reads tenders; none for others. */
    public List<TenderPlan> running(Actor by) {
        return TenderRights.reads(by)
                ? tenders.all().stream()
                        .filter(ReadingPlan::isRunning)
                        .map(this::of)
                        .toList()
                : List.of();
    }

    /** What the planning would be if this were so. Stores nothing. */
    public TenderPlan supposing(String code, List<Supposition> supposed, Actor by) {
        Tender tender = tenders.one(code, by);
        RouteInput input = input(tender);
        for (Supposition one : supposed) {
            input = input.supposing(one);
        }
        return plan(tender, Planning.of(input));
    }

    TenderPlan of(Tender tender) {
        return plan(tender, Planning.of(input(tender)));
    }

    static boolean isRunning(Tender tender) {
        return tender.isOnRoute() || tender.state() == TenderState.DEADLINE_MISSED;
    }

    private TenderPlan plan(Tender tender, Planning planning) {
        List<MilestonePlan> milestones = tenders.milestones(tender.code()).stream()
                .map(milestone -> MilestonePlan.of(
                        milestone.code(),
                        milestone.label(),
                        milestone.first().orElse(null),
                        milestone.current().orElse(null),
                        milestone.done().orElse(null),
                        planning))
                .toList();
        boolean running = isRunning(tender);
        return new TenderPlan(
                tender.code(),
                tender.title(),
                running,
                planning,
                milestones,
                running ? Late.of(planning, milestones) : List.of());
    }

    RouteInput input(Tender tender) {
        LocalDate today = LocalDate.now(clock);
        RouteProgress progress = route.progress(tender);
        Map<String, Board> known = boards.all().stream().collect(Collectors.toMap(Board::code, Function.identity()));
        return new RouteInput(
                today,
                ready(tender, progress, today),
                tender.publicationDeadline(),
                tender.publishedOn().orElse(null),
                tender.route().stream()
                        .flatMap(code -> Optional.ofNullable(known.get(code)).stream())
                        .map(board -> new BoardOnRoute(
                                board.code(),
                                board.name(),
                                board.papersDaysBefore(),
                                board.writtenProcedure(),
                                Calendar.of(board.meetings()),
                                decided(board.code(), progress)))
                        .toList());
    }

    private static @Nullable LocalDate decided(String board, RouteProgress progress) {
        return progress.isClosed(board)
                ? progress.last(board).map(BoardDecision::decidedOn).orElse(null)
                : null;
    }

    /**
     * A later day that the secretary gave; else the day on which the papers went on to the board that they are with, so
     * that its next meeting is not missed for having slept a night over them; else today.
     */
    private LocalDate ready(Tender tender, RouteProgress progress, LocalDate today) {
        LocalDate stated = ready.findById(tender.code())
                .map(PapersReady::readyOn)
                .filter(day -> day.isAfter(today))
                .orElse(null);
        if (stated != null) {
            return stated;
        }
        return progress.next()
                .flatMap(board -> wentOn(board, progress))
                .filter(day -> day.isBefore(today))
                .orElse(today);
    }

    private static Optional<LocalDate> wentOn(String board, RouteProgress progress) {
        Optional<BoardDecision> last = progress.last(board);
        return last.isPresent()
                ? last.get().cameAgainOn() // what lapsed, or is still with the workgroup, starts anew
                : progress.notBefore(board);
    }
}
