package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records that the tender stands on the platform. It cannot while the gate is closed, and nobody overrules it. */
@Component
public class PublishingTender {

    private static final int LONGEST_REFERENCE = 200;

    private final ChangingTender changing;
    private final ObjectProvider<GateWatch> gate;
    private final RouteReading route;
    private final MilestonesOnTheWay milestones;
    private final Clock clock;

    PublishingTender(
            ChangingTender changing,
            ObjectProvider<GateWatch> gate,
            RouteReading route,
            MilestonesOnTheWay milestones,
            Clock clock) {
        this.changing = changing;
        this.gate = gate;
        this.route = route;
        this.milestones = milestones;
        this.clock = clock;
    }

    /**
     * Publishes.
     *
     * @param reference of the notice on the platform
     */
    public Tender publish(String code, String reference, LocalDate on, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "PUBLISH_TENDER", null, expectedVersion, tender -> {
            TenderRights.isProcurement(by);
            check(reference, on, route.progress(tender));
            if (!tender.isOnRoute()) {
                tender.expect(TenderState.PUBLISHABLE); // published already, or over
            }
            var blocking = blocking(code);
            if (!blocking.isEmpty()) {
                throw new Refusal.OutOfTurn("tender.refusal.gate-closed", code, String.join(", ", blocking));
            }
            tender.publish(reference, on, by.username());
            milestones.done(code, MilestoneCodes.PUBLICATION, on);
            return tender;
        });
    }

    /** The rules that keep the gate closed today. */
    public List<String> blocking(String code) {
        var asked = gate.getIfAvailable();
        return asked == null
                ? List.of("PUB")
                : asked.blocking(code, LocalDate.now(clock)); // without a gate it is closed
    }

    private void check(String reference, LocalDate on, RouteProgress progress) {
        List<Fault> faults = new ArrayList<>();
        if (reference.isBlank()) {
            faults.add(Fault.at("/reference", "tender.reference-missing", "reference"));
        } else if (reference.length() > LONGEST_REFERENCE) {
            faults.add(Fault.at("/reference", "tender.too-long", "reference", LONGEST_REFERENCE));
        }
        if (on.isAfter(LocalDate.now(clock))) {
            faults.add(Fault.at("/on", "tender.in-future", "on", on));
        }
        progress.decisions().stream()
                .map(BoardDecision::decidedOn)
                .filter(on::isBefore)
                .max(LocalDate::compareTo)
                .ifPresent(decided -> faults.add(Fault.at("/on", "tender.before-earlier-board", "on", decided)));
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }
}
