package nl.doelbinder.delivery;

import java.util.List;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds whoever a delivery waits for. */
@Component
public class RemindingOfDeliveries {

    private static final String REMINDER = "delivery.reminder";

    private final Deliveries deliveries;
    private final Agreements agreements;
    private final TellingOfDeliveries telling;

    RemindingOfDeliveries(Deliveries deliveries, Agreements agreements, TellingOfDeliveries telling) {
        this.deliveries = deliveries;
        this.agreements = agreements;
        this.telling = telling;
    }

    @Transactional
    public void remindOwner(String code) {
        remind(code, Role.DATA_OWNER);
    }

    @Transactional
    public void remindRequester(String code) {
        remind(code, Role.DELIVERY_REQUESTER);
    }

    @Transactional
    public void remindOverdue(String code) {
        remind(code, Role.DATA_OWNER, Role.DELIVERY_REQUESTER);
    }

    private void remind(String code, Role... roles) {
        var delivery = deliveries.inProcess(code);
        var agreement = agreements.inProcess(delivery.agreement());
        telling.tell(
                delivery,
                agreement,
                REMINDER,
                List.of(roles).stream()
                        .map(role -> new RoleGrant(
                                role,
                                role == Role.DATA_OWNER ? agreement.terms().referralsTo() : agreement.recipient()))
                        .toList());
    }
}
