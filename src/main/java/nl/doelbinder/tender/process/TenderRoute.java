package nl.doelbinder.tender.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.tender.Lot;
import nl.doelbinder.tender.MissingDeadline;
import nl.doelbinder.tender.RouteOfTender;
import nl.doelbinder.tender.TenderState;
import nl.doelbinder.tender.WatchingTender;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the processes of a tender ask by name. The names are a contract with the files in {@code processes/}. */
@Component("tenderRoute")
public class TenderRoute {

    /** So long before the papers are due those who make them are told. */
    private static final int DAYS_BEFORE_PAPERS = 2;

    private final RouteOfTender route;
    private final MissingDeadline missing;
    private final WatchingTender watching;
    private final TasksDone done;
    private final Clock clock;

    TenderRoute(RouteOfTender route, MissingDeadline missing, WatchingTender watching, TasksDone done, Clock clock) {
        this.route = route;
        this.missing = missing;
        this.watching = watching;
        this.done = done;
        this.clock = clock;
    }

    /** Whether the tender is in this state. */
    public boolean stands(String code, String state) {
        return route.tender(code).state() == TenderState.valueOf(state);
    }

    /** Whether the steering group chose to go on. */
    public boolean goesOn(String code) {
        return route.tender(code).isOnRoute();
    }

    public boolean allDecided(String code) {
        return route.next(code).isEmpty();
    }

    public boolean approved(String code, String board) {
        return route.isClosed(code, board);
    }

    /** Whose turn it is; where all have decided, the last, so that the next question finds it answered. */
    public String nextBoard(String code) {
        var boards = route.tender(code).route();
        return route.next(code).orElse(boards.get(boards.size() - 1));
    }

    public List<String> lots(String code) {
        return route.tender(code).lots().stream().map(Lot::code).toList();
    }

    public List<String> unitsAtWork(String code) {
        return route.tender(code).units();
    }

    public boolean requirementsLawful(String code) {
        return route.requirementsLawful(code);
    }

    public String steeringGroup(String code) {
        return "CHAIR:" + route.tender(code).steeringBoard();
    }

    public @Nullable Instant plannedOn(String code, String milestone) {
        return route.plannedOn(code, milestone).map(this::startOf).orElse(null);
    }

    public Instant deadline(String code) {
        return startOf(route.tender(code).publicationDeadline());
    }

    public Instant deadlinePassedAt(String code) {
        return startOf(route.tender(code).publicationDeadline().plusDays(1));
    }

    public @Nullable Instant decisionDue(String code, String board) {
        return route.nextMeeting(board).map(this::startOf).orElse(null);
    }

    public Instant papersDueSoonAt(String code, String board) {
        return route.papersDue(board)
                .map(day -> startOf(day.minusDays(DAYS_BEFORE_PAPERS)))
                .orElseGet(() -> deadlinePassedAt(code));
    }

    public String conditionOwner(String code, Long condition) {
        return route.condition(code, condition).owner();
    }

    public Instant conditionDue(String code, Long condition) {
        return startOf(route.condition(code, condition).due());
    }

    public Instant conditionOverdueAt(String code, Long condition) {
        return startOf(route.condition(code, condition).due().plusDays(1));
    }

    public void missDeadline(String code) {
        missing.miss(code);
    }

    public void watchSlack(String code) {
        watching.watch(code);
    }

    public void remindOfPapers(String code, String board) {
        watching.remindOfPapers(code, board);
    }

    public void tellConditionOverdue(String code, Long condition) {
        watching.tellConditionOverdue(code, condition);
    }

    /**
     * Refuses that a task is completed whose act was not done.
     *
     * @throws IllegalStateException while it was not
     */
    public void requireDone(String code, String task) {
        done.require(code, task, null);
    }

    /**
     * As {@link #requireDone(String, String)}, of a task that there is more than once.
     *
     * @param of the board, lot or condition that it is about
     */
    public void requireDone(String code, String task, Object of) {
        done.require(code, task, of.toString());
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
