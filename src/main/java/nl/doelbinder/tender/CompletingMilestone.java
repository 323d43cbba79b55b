package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody says that a milestone is reached. */
@Component
public class CompletingMilestone {

    private final ChangingTender changing;
    private final MilestonesOnTheWay milestones;
    private final Clock clock;

    CompletingMilestone(ChangingTender changing, MilestonesOnTheWay milestones, Clock clock) {
        this.changing = changing;
        this.milestones = milestones;
        this.clock = clock;
    }

    public Milestone complete(
            String code, String milestone, @Nullable LocalDate on, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "COMPLETE_MILESTONE", null, expectedVersion, tender -> {
            var found = milestones
                    .find(code, milestone)
                    .orElseThrow(() -> new Refusal.NotFound("tender.refusal.no-milestone", code, milestone));
            if (reachedByTheRoute(tender, milestone)) {
                throw new Refusal.OutOfTurn("tender.refusal.milestone-by-act", found.label());
            }
            TenderRights.mayComplete(by, tender, milestone);
            found.done().ifPresent(day -> {
                throw new Refusal.OutOfTurn("tender.refusal.milestone-done", found.label(), day);
            });
            var today = LocalDate.now(clock);
            var day = on == null ? today : on;
            if (day.isAfter(today)) {
                throw new BadInput(List.of(Fault.at("/on", "tender.in-future", "on", day)));
            }
            found.doneOn(day);
            tender.milestoneDone(milestone);
            return found;
        });
    }

    /** These follow from an act of their own. */
    private static boolean reachedByTheRoute(Tender tender, String milestone) {
        return milestone.equals(MilestoneCodes.PUBLICATION)
                || milestone.equals(MilestoneCodes.CONTRACT_NOTICE)
                || tender.route().stream()
                        .anyMatch(board -> MilestoneCodes.decisionOf(board).equals(milestone));
    }
}
