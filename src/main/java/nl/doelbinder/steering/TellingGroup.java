package nl.doelbinder.steering;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.outbox.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the outbox what the group, and those who follow its work, should hear of. */
@Component
public class TellingGroup {

    private static final RoleGrant MEMBERS = new RoleGrant(Role.MEMBER, SteeringGroup.CODE);
    private static final RoleGrant CHAIR = new RoleGrant(Role.CHAIR, SteeringGroup.CODE);
    private static final RoleGrant SECRETARY = new RoleGrant(Role.SECRETARY, SteeringGroup.CODE);

    private final Outbox outbox;
    private final WrittenVotes votes;

    TellingGroup(Outbox outbox, WrittenVotes votes) {
        this.outbox = outbox;
        this.votes = votes;
    }

    @EventListener
    void on(VoteEvent event) {
        if (event instanceof VoteEvent.VoteOpened) {
            tellOfVote(event.code(), "steering.vote-opened", MEMBERS, CHAIR);
        } else if (event instanceof VoteEvent.VoteTied) {
            tellOfVote(event.code(), "steering.vote-tied", CHAIR);
        } else if (event instanceof VoteEvent.WrittenVoteClosed) {
            tellOfVote(event.code(), "steering.vote-closed", MEMBERS, CHAIR, SECRETARY);
        }
    }

    @EventListener
    void on(MeetingEvent event) {
        if (event instanceof MeetingEvent.MeetingConvened) {
            tellOfMeeting(event.code(), "steering.meeting-convened", MEMBERS, CHAIR);
        } else if (event instanceof MeetingEvent.MeetingMoved moved) {
            tellOfMeeting(Meeting.code(SteeringGroup.CODE, moved.to()), "steering.meeting-moved", MEMBERS, CHAIR);
        } else if (event instanceof MeetingEvent.MeetingCalledOff) {
            tellOfMeeting(event.code(), "steering.meeting-called-off", MEMBERS, CHAIR);
        } else if (event instanceof MeetingEvent.MinutesApproved) {
            tellOfMeeting(event.code(), "steering.minutes-approved", MEMBERS, CHAIR);
        } else if (event instanceof MeetingEvent.MinutesSentOn) {
            tellOfMeeting(event.code(), SendingMinutes.TYPE, new RoleGrant(Role.SECRETARY, SteeringGroup.SENT_ON_TO));
        }
    }

    /** Half of the time has passed and votes are out. */
    @Transactional
    public void remindMembers(String voteCode) {
        tellOfVote(voteCode, "steering.vote-reminder", MEMBERS);
    }

    @Transactional
    public void remindChair(String voteCode) {
        tellOfVote(voteCode, "steering.vote-tied", CHAIR);
    }

    private void tellOfVote(String code, String type, RoleGrant... groups) {
        votes.findById(code).ifPresent(vote -> tell(type, ChangingVote.SUBJECT_TYPE, code, vote.question(), groups));
    }

    private void tellOfMeeting(String code, String type, RoleGrant... groups) {
        tell(type, ChangingMeeting.SUBJECT_TYPE, code, code, groups);
    }

    private void tell(String type, String subjectType, String code, String title, RoleGrant... groups) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("code", code);
        payload.put("title", title);
        payload.put("groups", Arrays.stream(groups).map(RoleGrant::group).toList());
        outbox.put(type, subjectType + "/" + code, StoredJson.write(payload));
    }
}
