package nl.doelbinder.delivery.process;

import java.time.Duration;
import java.time.Instant;
import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.incident.HandlingIncidents;
import nl.doelbinder.delivery.incident.Incident;
import org.springframework.stereotype.Component;

/** What {@code processes/data-incident.bpmn20.xml} asks by name. The names are a contract with that file. */
@Component("dataIncident")
public class DataIncidentProcess extends CaseProcess<Incident> {

    private final HandlingIncidents handling;

    DataIncidentProcess(FindingCases finding, Parties parties, HandlingIncidents handling) {
        super(Incident.class, finding, parties);
        this.handling = handling;
    }

    public boolean needsAuthority(String code) {
        return one(code).awaitsAuthority();
    }

    /** Half of the time that there was. */
    public Instant remindAt(String code) {
        var incident = one(code);
        var from = incident.discoveredAt();
        return from.plus(Duration.between(from, dueAt(code)).dividedBy(2));
    }

    public void remind(String code) {
        handling.remind(code);
    }

    public void escalate(String code) {
        handling.escalate(code);
    }

    public void requireAuthoritySettled(String code) {
        require(!one(code).awaitsAuthority(), code);
    }
}
