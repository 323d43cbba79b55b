package nl.doelbinder.tender.api;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.tender.TenderPlan;
import nl.doelbinder.tender.planning.BoardPlan;
import nl.doelbinder.tender.planning.Late;
import nl.doelbinder.tender.planning.MilestonePlan;
import nl.doelbinder.tender.planning.Planning;
import org.jspecify.annotations.Nullable;

/**
 * A tender's days as the API tells them.
 *
 * @param ready the day on which the papers are complete for the first board that still has to decide
 */
record PlanningView(
        String tender,
        LocalDate today,
        LocalDate ready,
        LocalDate deadline,
        ForecastView forecast,
        List<BoardView> boards,
        List<MilestoneView> milestones,
        List<LateView> late) {

    static PlanningView of(TenderPlan plan) {
        Planning planning = plan.planning();
        LocalDate today = plan.today();
        return new PlanningView(
                plan.code(),
                today,
                planning.route().ready(),
                plan.deadline(),
                new ForecastView(
                        planning.publication(),
                        planning.slack(),
                        planning.missesDeadline(),
                        planning.runsOut(),
                        planning.tooFew()),
                planning.boards().stream()
                        .map(board -> BoardView.of(board, today))
                        .toList(),
                plan.milestones().stream()
                        .map(milestone -> MilestoneView.of(milestone, today))
                        .toList(),
                plan.late().stream().map(late -> LateView.of(late, today)).toList());
    }

    /**
     * When it will be published.
     *
     * @param runsOut the board whose calendar has no meeting left
     * @param tooFew  the board that has no meeting early enough for the deadline
     */
    record ForecastView(
            @Nullable LocalDate publication,
            @Nullable Long slack,
            boolean missesDeadline,
            @Nullable String runsOut,
            @Nullable String tooFew) {}

    /** One board's days. */
    record BoardView(
            String board,
            String name,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate forecast,
            @Nullable LocalDate papersDue,
            @Nullable LocalDate latest,
            @Nullable LocalDate papersLatest,
            @Nullable Long slack,
            boolean late,
            BoardPlan.@Nullable Return oneReturn) {

        static BoardView of(BoardPlan plan, LocalDate today) {
            return new BoardView(
                    plan.board().code(),
                    plan.board().name(),
                    plan.board().decidedOn(),
                    plan.decides(),
                    plan.papersDue(),
                    plan.latest(),
                    plan.papersLatest(),
                    plan.slack(),
                    plan.isLate(today),
                    plan.onReturn());
        }
    }

    /** One milestone's days. */
    record MilestoneView(
            String code,
            String label,
            @Nullable LocalDate first,
            @Nullable LocalDate current,
            @Nullable LocalDate forecast,
            @Nullable LocalDate doneOn,
            boolean late) {

        static MilestoneView of(MilestonePlan plan, LocalDate today) {
            return new MilestoneView(
                    plan.code(),
                    plan.label(),
                    plan.first(),
                    plan.current(),
                    plan.forecast(),
                    plan.doneOn(),
                    plan.isLate(today));
        }
    }

    /** Something that is late or will be. */
    record LateView(
            Late.Kind kind,
            String code,
            LocalDate due,
            @Nullable LocalDate expected,
            long days) {

        static LateView of(Late late, LocalDate today) {
            return new LateView(late.kind(), late.code(), late.due(), late.expected(), late.days(today));
        }
    }
}
