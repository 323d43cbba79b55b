package nl.doelbinder.monitoring;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.monitoring.RequestEvent.GrantWeighedAgain;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.outbox.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to the outbox what people outside the program should hear of a request. */
@Component
class TellingPeople {

    private final EntityManager entities;
    private final Outbox outbox;

    TellingPeople(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    @EventListener
    void on(RequestEvent event) {
        if (event instanceof GrantWeighedAgain) {
            return; // no news by itself
        }
        var request = entities.find(MonitoringRequest.class, event.code());
        tell(request, "monitoring-request." + event.name(), groups(request));
    }

    void tell(MonitoringRequest request, String type, RoleGrant... groups) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("code", request.code());
        payload.put("title", request.title());
        payload.put("state", request.state());
        payload.put("groups", Arrays.stream(groups).map(RoleGrant::group).toList());
        outbox.put(type, ChangingRequest.SUBJECT_TYPE + "/" + request.code(), StoredJson.write(payload));
    }

    private static RoleGrant[] groups(MonitoringRequest request) {
        var unit = new RoleGrant(Role.REQUESTER, request.unit());
        return switch (request.state()) {
            case REFERRED, SUSPENDED, DESTRUCTION_OVERDUE ->
                new RoleGrant[] {new RoleGrant(Role.PRIVACY_OFFICER, null), unit};
            default -> new RoleGrant[] {unit};
        };
    }
}
