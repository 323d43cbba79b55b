package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the process of a tender stands: each step as done, running, late or still to come. */
@Component
@Transactional(readOnly = true)
public class StepsOfTender {

    private static final Set<String> WITH_BOARD = Set.of("user_decide_papers", "user_amend_papers");
    private static final Set<TenderState> AFTER_ROUTE =
            Set.of(TenderState.PUBLISHED, TenderState.AWARDED, TenderState.IMPLEMENTED, TenderState.COMPLETED);

    private final Tenders tenders;
    private final RouteOfTender route;
    private final Tasks tasks;
    private final Clock clock;

    StepsOfTender(Tenders tenders, RouteOfTender route, Tasks tasks, Clock clock) {
        this.tenders = tenders;
        this.route = route;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** In the order of the process; a way out that is not taken is left out. */
    public List<TenderStep> of(String code, Actor by) {
        var tender = tenders.one(code, by);
        var open = tasks.forSubject(ChangingTender.SUBJECT_TYPE, code);
        List<TenderStep> steps = new ArrayList<>();
        steps.add(step("user_state_need", open, route.isReached(code, MilestoneCodes.NEED)));
        steps.add(step(
                "user_specify_demand", open, published(tender) || route.isReached(code, MilestoneCodes.DEMAND_SPEC)));
        steps.add(step("user_write_requirements", open, published(tender) || programmesWritten(tender)));
        steps.add(pias(tender));
        steps.add(step("user_mend_requirements", open, route.requirementsLawful(code)));
        steps.add(step("user_complete_papers", open, tender.state() != TenderState.PREPARING));
        steps.add(boards(tender, open));
        steps.add(step("user_publish", open, published(tender)));
        addIfOpen(steps, "user_choose_scenario", open);
        addIfOpen(steps, "user_decide_continuity", open);
        steps.add(step("user_choose_products", open, route.isReached(code, MilestoneCodes.PRODUCT_CHOICE)));
        steps.add(step("user_implement", open, route.isReached(code, MilestoneCodes.IMPLEMENTED)));
        steps.add(step("user_end_contracts", open, route.isReached(code, MilestoneCodes.CONTRACT_END)));
        return List.copyOf(steps);
    }

    /** The open tasks of the tender, the first due first; whoever may see it may see them. */
    public List<Task> tasks(String code, Actor by) {
        return tasks.forSubject(
                ChangingTender.SUBJECT_TYPE, tenders.one(code, by).code());
    }

    private static boolean published(Tender tender) {
        return AFTER_ROUTE.contains(tender.state());
    }

    private static boolean programmesWritten(Tender tender) {
        return tender.lots().stream().allMatch(lot -> lot.programmeOn() != null || !lot.goesOn());
    }

    private TenderStep pias(Tender tender) {
        var done = published(tender) || route.unitsWithPia(tender.code()).containsAll(tender.units());
        var waits = tender.isOnRoute() && route.isReached(tender.code(), MilestoneCodes.NEED);
        var state = done ? TenderStep.State.DONE : waits ? TenderStep.State.HERE : TenderStep.State.TODO;
        return new TenderStep("receive_pia", state, null, null);
    }

    private TenderStep boards(Tender tender, List<Task> open) {
        var waiting =
                open.stream().filter(task -> WITH_BOARD.contains(task.kind())).findFirst();
        var decided = published(tender) || tender.state() == TenderState.PUBLISHABLE;
        return step("call_board", waiting, decided);
    }

    private TenderStep step(String kind, List<Task> open, boolean done) {
        return step(kind, earliest(kind, open), done);
    }

    private TenderStep step(String id, Optional<Task> open, boolean done) {
        if (open.isEmpty()) {
            return new TenderStep(id, done ? TenderStep.State.DONE : TenderStep.State.TODO, null, null);
        }
        var task = open.get();
        return new TenderStep(
                id, isLate(task.due()) ? TenderStep.State.LATE : TenderStep.State.HERE, task.due(), task.group());
    }

    private void addIfOpen(List<TenderStep> steps, String kind, List<Task> open) {
        if (earliest(kind, open).isPresent()) {
            steps.add(step(kind, open, false));
        }
    }

    private static Optional<Task> earliest(String kind, List<Task> open) {
        return open.stream()
                .filter(task -> task.kind().equals(kind))
                .min(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private boolean isLate(@Nullable LocalDate due) {
        return due != null && due.isBefore(LocalDate.now(clock));
    }
}
