package nl.doelbinder.delivery.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.Delivery;
import nl.doelbinder.delivery.DeliveryState;
import nl.doelbinder.delivery.DestroyingDelivery;
import nl.doelbinder.delivery.RemindingOfDeliveries;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.springframework.stereotype.Component;

/** What {@code processes/delivery.bpmn20.xml} asks by name. The names are a contract with that file. */
@Component("delivery")
public class DeliveryProcess {

    private static final String UNRECEIVED = "FETCHED_UNRECEIVED";
    private static final String RECEIVED = "FETCHED_RECEIVED";

    private final Deliveries deliveries;
    private final Agreements agreements;
    private final DestroyingDelivery destroying;
    private final RemindingOfDeliveries reminding;
    private final Clock clock;

    DeliveryProcess(
            Deliveries deliveries,
            Agreements agreements,
            DestroyingDelivery destroying,
            RemindingOfDeliveries reminding,
            Clock clock) {
        this.deliveries = deliveries;
        this.agreements = agreements;
        this.destroying = destroying;
        this.reminding = reminding;
        this.clock = clock;
    }

    /** Whether the delivery is in this state; of what was fetched it matters whether the receipt is confirmed. */
    public boolean stands(String code, String state) {
        return stand(deliveries.inProcess(code)).equals(state);
    }

    /**
     * Refuses that a task is completed whose act was not done: the delivery would still be in a state in which it waits.
     *
     * @throws IllegalStateException while it is in one of these
     */
    public void requireLeft(String code, String... states) {
        var stand = stand(deliveries.inProcess(code));
        if (Arrays.asList(states).contains(stand)) {
            throw new IllegalStateException(code + " is " + stand + ": its task is done by its act only");
        }
    }

    public String ownerGroup(String code) {
        var terms = agreements.inProcess(deliveries.inProcess(code).agreement()).terms();
        return new RoleGrant(Role.DATA_OWNER, terms.referralsTo()).group();
    }

    public String providerGroup(String code) {
        var terms = agreements.inProcess(deliveries.inProcess(code).agreement()).terms();
        return new RoleGrant(Role.DATA_PROVIDER, terms.provider()).group();
    }

    public String requester(String code) {
        return deliveries.inProcess(code).requester();
    }

    public Instant destroyBy(String code) {
        return startOf(lastDay(code));
    }

    public Instant overdueAt(String code) {
        return startOf(lastDay(code).plusDays(1));
    }

    public void callOverdue(String code) {
        destroying.callOverdue(code);
    }

    public void remindOwner(String code) {
        reminding.remindOwner(code);
    }

    public void remindRequester(String code) {
        reminding.remindRequester(code);
    }

    public void remindOverdue(String code) {
        reminding.remindOverdue(code);
    }

    private static String stand(Delivery delivery) {
        if (delivery.state() != DeliveryState.FETCHED) {
            return delivery.state().name();
        }
        return delivery.receivedOn().isPresent() ? RECEIVED : UNRECEIVED;
    }

    private LocalDate lastDay(String code) {
        return deliveries.inProcess(code).destroyBy().orElseThrow();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
