package nl.doelbinder.tender.process;

import java.util.Objects;
import nl.doelbinder.tender.Lot;
import nl.doelbinder.tender.MilestoneCodes;
import nl.doelbinder.tender.RouteOfTender;
import nl.doelbinder.tender.TenderState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each task whether what it asks has been done: the tender knows, the process does not. */
@Component
class TasksDone {

    private final RouteOfTender route;

    TasksDone(RouteOfTender route) {
        this.route = route;
    }

    void require(String code, String task, @Nullable String of) {
        if (!isDone(code, task, of)) {
            throw new IllegalStateException(
                    task + " of " + code + " is done by its act only" + (of == null ? "" : ": " + of));
        }
    }

    /** {@code of}: the board, lot or condition that the task is about. */
    boolean isDone(String code, String task, @Nullable String of) {
        return switch (task) {
            case "user_state_need" -> route.isReached(code, MilestoneCodes.NEED);
            case "user_specify_demand" -> route.isReached(code, MilestoneCodes.DEMAND_SPEC);
            case "user_write_requirements" -> programmeIsComplete(code, said(of));
            case "user_mend_requirements" -> route.requirementsLawful(code);
            case "user_judge_requirements" -> !route.requirementWaits(code);
            case "user_complete_papers" -> !stands(code, TenderState.PREPARING);
            case "user_decide_papers" ->
                stands(code, TenderState.REJECTED)
                        || route.isClosed(code, said(of))
                        || route.isWithWorkgroup(code, said(of));
            case "user_amend_papers" -> !route.isWithWorkgroup(code, said(of));
            case "user_publish" ->
                stands(code, TenderState.PUBLISHED) || route.next(code).isPresent();
            case "user_choose_scenario" -> !stands(code, TenderState.REJECTED);
            case "user_decide_continuity" -> !stands(code, TenderState.DEADLINE_MISSED);
            case "user_choose_products" -> route.isReached(code, MilestoneCodes.PRODUCT_CHOICE);
            case "user_implement" -> route.isReached(code, MilestoneCodes.IMPLEMENTED);
            case "user_end_contracts" -> route.isReached(code, MilestoneCodes.CONTRACT_END);
            case "user_meet_condition" ->
                route.condition(code, Long.parseLong(said(of))).isMet();
            default -> throw new IllegalArgumentException("no such task: " + task);
        };
    }

    private boolean stands(String code, TenderState state) {
        return route.tender(code).state() == state;
    }

    /** A lot that goes no further needs none. */
    private boolean programmeIsComplete(String code, String lot) {
        return route.tender(code).lots().stream()
                .filter(found -> found.code().equals(lot))
                .findFirst()
                .map(TasksDone::isWritten)
                .orElse(true);
    }

    private static boolean isWritten(Lot lot) {
        return lot.programmeOn() != null || !lot.goesOn();
    }

    private static String said(@Nullable String of) {
        return Objects.requireNonNull(of, "what it is about");
    }
}
