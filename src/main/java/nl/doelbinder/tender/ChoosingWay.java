package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steering group says how the work goes on when the route cannot. */
@Component
public class ChoosingWay {

    private final ChangingTender changing;
    private final MilestonesOnTheWay milestones;
    private final RouteReading route;
    private final Clock clock;

    ChoosingWay(ChangingTender changing, MilestonesOnTheWay milestones, RouteReading route, Clock clock) {
        this.changing = changing;
        this.milestones = milestones;
        this.route = route;
        this.clock = clock;
    }

    public Tender choose(String code, WayForward way, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "CHOOSE_WAY", way.reason(), expectedVersion, tender -> {
            TenderRights.isChairOf(by, tender.steeringBoard());
            var today = LocalDate.now(clock);
            check(tender, way, today);
            if (tender.state() == TenderState.REJECTED) {
                route.of(code).stream().filter(Approval::inForce).forEach(approval -> approval.lapse(today, null));
            }
            tender.choose(way, by.username(), today);
            var deadline = way.newDeadline();
            if (deadline != null) {
                milestones.find(code, MilestoneCodes.PUBLICATION).ifPresent(milestone -> milestone.planOn(deadline));
            }
            return tender;
        });
    }

    private static void check(Tender tender, WayForward way, LocalDate today) {
        List<Fault> faults = new ArrayList<>(Words.faults("/reason", "reason", way.reason()));
        var deadline = way.newDeadline();
        if (deadline != null && deadline.isBefore(today)) {
            faults.add(Fault.at("/deadline", "tender.deadline-past", "deadline", deadline));
        }
        way.contracts().keySet().stream()
                .filter(number -> !tender.replaces().contains(number))
                .forEach(number ->
                        faults.add(Fault.at("/contracts/" + number, "tender.not-replaced", "contracts", number)));
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }
}
