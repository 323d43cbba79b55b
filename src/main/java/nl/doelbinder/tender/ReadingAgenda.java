package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.tender.planning.BoardPlan;
import nl.doelbinder.tender.planning.MilestonePlan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days that matter to a function: its boards' meetings, the last days for papers, deadlines. */
@Component
@Transactional(readOnly = true)
public class ReadingAgenda {

    /** Calendar programs need what has been no longer than this. */
    private static final int DAYS_BACK = 92;

    private static final Set<Role> OF_A_BOARD = EnumSet.of(Role.CHAIR, Role.SECRETARY, Role.MEMBER);

    private final Boards boards;
    private final ReadingPlan plans;
    private final Tenders tenders;
    private final Clock clock;

    ReadingAgenda(Boards boards, ReadingPlan plans, Tenders tenders, Clock clock) {
        this.boards = boards;
        this.plans = plans;
        this.tenders = tenders;
        this.clock = clock;
    }

    /** Of who acts for boards theirs; of others who read tenders all. The first day first. */
    public List<AgendaDay> of(Actor actor) {
        if (!TenderRights.reads(actor)) {
            return List.of();
        }
        List<AgendaDay> days = new ArrayList<>();
        LocalDate from = LocalDate.now(clock).minusDays(DAYS_BACK);
        boards.all().stream().filter(board -> isOf(actor, board.code())).forEach(board -> meetings(board, from, days));
        plans.running(actor).forEach(plan -> ofTender(plan, actor, days));
        days.sort(Comparator.comparing(AgendaDay::day).thenComparing(AgendaDay::id));
        return List.copyOf(days);
    }

    private static void meetings(Board board, LocalDate from, List<AgendaDay> days) {
        for (LocalDate day : board.meetings()) {
            if (!day.isBefore(from)) {
                String id = "meeting-" + board.code() + "-" + day;
                days.add(new AgendaDay(AgendaDay.Kind.MEETING, id, day, board.name(), ""));
                days.add(new AgendaDay(
                        AgendaDay.Kind.PAPERS,
                        "papers-" + board.code() + "-" + day,
                        day.minusDays(board.papersDaysBefore()),
                        board.name(),
                        ""));
            }
        }
    }

    private void ofTender(TenderPlan plan, Actor actor, List<AgendaDay> days) {
        for (BoardPlan board : plan.planning().boards()) {
            LocalDate latest = board.papersLatest();
            if (latest != null
                    && !board.hasDecided()
                    && isOf(actor, board.board().code())) {
                days.add(new AgendaDay(
                        AgendaDay.Kind.PAPERS_LATEST,
                        "latest-" + plan.code() + "-" + board.board().code(),
                        latest,
                        board.board().name(),
                        plan.code()));
            }
        }
        days.add(new AgendaDay(
                AgendaDay.Kind.PUBLICATION_DEADLINE,
                "deadline-" + plan.code(),
                plan.deadline(),
                plan.title(),
                plan.code()));
        tenders.find(plan.code())
                .ifPresent(tender -> days.add(new AgendaDay(
                        AgendaDay.Kind.CONTINUITY,
                        "continuity-" + plan.code(),
                        tender.continuityDate(),
                        plan.title(),
                        plan.code())));
        for (MilestonePlan milestone : plan.milestones()) {
            LocalDate day = milestone.current();
            if (day != null && milestone.doneOn() == null && !milestone.code().equals(MilestoneCodes.PUBLICATION)) {
                days.add(new AgendaDay(
                        AgendaDay.Kind.MILESTONE,
                        "milestone-" + plan.code() + "-" + milestone.code(),
                        day,
                        milestone.label(),
                        plan.code()));
            }
        }
    }

    private static boolean isOf(Actor actor, String board) {
        boolean actsForBoards = OF_A_BOARD.stream().anyMatch(actor::is);
        return !actsForBoards || OF_A_BOARD.stream().anyMatch(role -> actor.is(role, board));
    }
}
