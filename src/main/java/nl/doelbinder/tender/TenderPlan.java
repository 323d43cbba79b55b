package nl.doelbinder.tender;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.doelbinder.tender.planning.Late;
import nl.doelbinder.tender.planning.MilestonePlan;
import nl.doelbinder.tender.planning.Planning;

/**
 * A tender's days as the calendars give them today.
 *
 * @param running whether publication is still to come: otherwise there is nothing to forecast
 */
public record TenderPlan(
        String code,
        String title,
        boolean running,
        Planning planning,
        List<MilestonePlan> milestones,
        List<Late> late) {

    public TenderPlan {
        milestones = List.copyOf(milestones);
        late = List.copyOf(late);
    }

    public LocalDate today() {
        return planning.route().today();
    }

    public LocalDate deadline() {
        return planning.route().deadline();
    }

    /** Until the deadline; negative when it has passed. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today(), deadline());
    }
}
