package nl.doelbinder.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.outbox.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes to the outbox what contract management should hear of a contract that comes to its notice day. */
@Component
public class TellingOfContracts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FindingContracts contracts;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    TellingOfContracts(FindingContracts contracts, Outbox outbox, ApplicationEventPublisher events) {
        this.contracts = contracts;
        this.outbox = outbox;
        this.events = events;
    }

    /** Its notice day comes near. */
    @Transactional
    public void askForDecision(String number) {
        tell(number, "contract.notice-near");
    }

    /** Its notice day went by; others may wait for the decision as well. */
    @Transactional
    public void tellPassed(String number) {
        tell(number, "contract.notice-passed");
        events.publishEvent(new ContractNoticePassed(number));
    }

    @EventListener
    void on(ContractNoticeDecided decided) {
        tell(decided.contract(), "contract.decided");
    }

    private void tell(String number, String type) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("code", number);
        payload.put("title", contracts.one(number).onRecord().contract().tool());
        payload.put("groups", List.of(new RoleGrant(Role.CONTRACT_MANAGER, null).group()));
        outbox.put(type, DecidingContractNotice.SUBJECT_TYPE + "/" + number, JSON.writeValueAsString(payload));
    }
}
