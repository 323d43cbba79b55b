package nl.doelbinder.steering;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what the group had before the program came, within the act of whoever calls. */
@Component
public class FoundingSteering {

    private final EntityManager entities;
    private final SteeringCodes codes;

    FoundingSteering(EntityManager entities, SteeringCodes codes) {
        this.entities = entities;
        this.codes = codes;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void found(SteeringOnRecord steering) {
        entities.persist(new StandardAgenda(SteeringGroup.CODE, steering.standardAgenda()));
        Map<String, Meeting> meetings = new HashMap<>();
        for (var each : steering.meetings()) {
            var meeting = Meeting.onRecord(each, steering.standardAgenda());
            meetings.put(meeting.code(), meeting);
            entities.persist(meeting);
        }
        entities.flush(); // what follows refers to them
        for (var each : steering.decisions()) {
            var meeting = meetings.get(Meeting.code(SteeringGroup.CODE, each.meeting()));
            if (meeting != null) {
                entities.persist(Decision.inMeeting(meeting, each.nr(), each.text()));
            }
        }
        for (var each : steering.actions()) {
            var meeting = Meeting.code(SteeringGroup.CODE, each.raised());
            entities.persist(Action.onRecord(each, meetings.containsKey(meeting) ? meeting : null));
            codes.moveBeyondAction(each.nr());
        }
    }
}
