package nl.doelbinder.steering;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secretary records who took part, and who stood in for whom. */
@Component
public class RecordingAttendance {

    private final ChangingMeeting changing;
    private final SteeringGroup group;

    RecordingAttendance(ChangingMeeting changing, SteeringGroup group) {
        this.changing = changing;
        this.group = group;
    }

    public Meeting record(LocalDate day, List<Attendee> attendees, Actor by, @Nullable Long expectedVersion) {
        check(attendees);
        return changing.change(day, by, "RECORD_ATTENDANCE", expectedVersion, meeting -> meeting.record(attendees));
    }

    private void check(List<Attendee> attendees) {
        var texts = new Texts();
        var members = Set.copyOf(group.members());
        Set<String> seen = new HashSet<>();
        Set<String> standIns = new HashSet<>();
        for (var attendee : attendees) {
            var field = "attendance-" + attendee.member().replace('.', '-');
            if (!members.contains(attendee.member()) || !seen.add(attendee.member())) {
                texts.fault(field, "steering.input.not-a-member", attendee.member());
            }
            if (attendee.presence() == Attendee.Presence.REPRESENTED) {
                texts.line(field, attendee.standIn());
                if (attendee.standIn() != null && !standIns.add(attendee.standIn())) {
                    texts.fault(field, "steering.input.stands-in-twice", attendee.standIn());
                }
            } else if (attendee.standIn() != null) {
                texts.fault(field, "steering.input.stand-in-of-present", attendee.member());
            }
        }
        texts.end();
    }
}
