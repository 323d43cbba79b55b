package nl.doelbinder.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.outbox.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to the outbox what people outside the program should hear of deliveries, agreements and mandate lists. */
@Component
class TellingOfDeliveries {

    private final MandateListEntries lists;
    private final Deliveries deliveries;
    private final Agreements agreements;
    private final Outbox outbox;

    TellingOfDeliveries(MandateListEntries lists, Deliveries deliveries, Agreements agreements, Outbox outbox) {
        this.lists = lists;
        this.deliveries = deliveries;
        this.agreements = agreements;
        this.outbox = outbox;
    }

    @EventListener
    void on(DeliveryEvent event) {
        var delivery = deliveries.inProcess(event.code());
        var agreement = agreements.inProcess(delivery.agreement());
        tell(delivery, agreement, "delivery." + event.name(), groups(delivery, agreement.terms()));
    }

    /** A newer list goes to the provider, who needs it to know whom to hand out to. */
    @EventListener
    void on(AgreementEvent event) {
        var agreement = agreements.inProcess(event.code());
        var terms = agreement.terms();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("code", agreement.code());
        payload.put("title", agreement.title());
        payload.put("state", agreement.state());
        if (event instanceof AgreementEvent.MandatesChanged changed) {
            payload.put("mandateList", changed.number());
        }
        payload.put(
                "groups",
                List.of(
                        new RoleGrant(Role.DATA_PROVIDER, terms.provider()).group(),
                        new RoleGrant(Role.LOCAL_ADMINISTRATOR, terms.recipient()).group(),
                        new RoleGrant(Role.FACILITY_OWNER, terms.facilityOwner()).group(),
                        new RoleGrant(Role.DATA_OWNER, terms.referralsTo()).group()));
        long message = outbox.numbered(
                "delivery-agreement." + event.name(),
                ChangingAgreement.SUBJECT_TYPE + "/" + agreement.code(),
                StoredJson.write(payload));
        if (event instanceof AgreementEvent.MandatesChanged changed) {
            lists.findByAgreementAndNumber(agreement.code(), changed.number())
                    .orElseThrow()
                    .toldBy(message);
        }
    }

    void tell(Delivery delivery, Agreement agreement, String type, List<RoleGrant> groups) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("code", delivery.code());
        payload.put("title", agreement.title());
        payload.put("state", delivery.state());
        payload.put("groups", groups.stream().map(RoleGrant::group).toList());
        outbox.put(type, ChangingDelivery.SUBJECT_TYPE + "/" + delivery.code(), StoredJson.write(payload));
    }

    private static List<RoleGrant> groups(Delivery delivery, AgreementTerms terms) {
        var requesters = new RoleGrant(Role.DELIVERY_REQUESTER, terms.recipient());
        var owner = new RoleGrant(Role.DATA_OWNER, terms.referralsTo());
        return switch (delivery.state()) {
            case REFERRED, OVERDUE -> List.of(owner, requesters);
            case FAILED, WITHHELD -> List.of(new RoleGrant(Role.DATA_PROVIDER, terms.provider()), requesters);
            default -> List.of(requesters);
        };
    }
}
