package nl.doelbinder.monitoring;

import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those for whom a request waits. */
@Component
public class RemindingPeople {

    private final Requests requests;
    private final TellingPeople telling;

    RemindingPeople(Requests requests, TellingPeople telling) {
        this.requests = requests;
        this.telling = telling;
    }

    @Transactional
    public void remindPrivacyOfficer(String code) {
        remind(code, new RoleGrant(Role.PRIVACY_OFFICER, null));
    }

    @Transactional
    public void remindUnit(String code) {
        requests.findById(code).ifPresent(request -> remind(code, new RoleGrant(Role.REQUESTER, request.unit())));
    }

    private void remind(String code, RoleGrant group) {
        requests.findById(code).ifPresent(request -> telling.tell(request, "monitoring-request.reminder", group));
    }
}
