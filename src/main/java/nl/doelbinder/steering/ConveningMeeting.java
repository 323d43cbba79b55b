package nl.doelbinder.steering;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretary invites to a meeting on a day of the group's calendar, or changes its hour and place. */
@Component
public class ConveningMeeting {

    private final Meetings meetings;
    private final StandardAgendas agendas;
    private final SteeringGroup group;
    private final EntityManager entities;
    private final ChangingMeeting changing;
    private final Clock clock;

    ConveningMeeting(
            Meetings meetings,
            StandardAgendas agendas,
            SteeringGroup group,
            EntityManager entities,
            ChangingMeeting changing,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.group = group;
        this.entities = entities;
        this.changing = changing;
        this.clock = clock;
    }

    @Transactional
    public Meeting convene(
            LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable String place,
            Actor by,
            @Nullable Long expectedVersion) {
        Rights.requireKeeper(by);
        var texts = new Texts().line("place", place);
        if (from == null) {
            texts.fault("from", "steering.input.missing");
        }
        if (until == null) {
            texts.fault("until", "steering.input.missing");
        } else if (from != null && !until.isAfter(from)) {
            texts.fault("until", "steering.input.until-before-from");
        }
        if (day.isBefore(LocalDate.now(clock))) {
            texts.fault("date", "steering.input.meeting-past", day);
        } else if (!group.board().meetings().contains(day)) {
            texts.fault("date", "steering.input.not-in-calendar", day);
        }
        texts.end();
        if (from == null || until == null || place == null) {
            throw new IllegalStateException("checked before");
        }
        var code = Meeting.code(SteeringGroup.CODE, day);
        if (meetings.findByCode(code).isPresent()) {
            return changing.change(
                    day, by, "CONVENE_MEETING", expectedVersion, meeting -> meeting.rearrange(from, until, place));
        }
        if (expectedVersion != null) {
            throw new Refusal.NotFound("steering.refusal.no-meeting", code);
        }
        CurrentAct.declare(ChangingMeeting.act(code, "CONVENE_MEETING", by, null));
        var meeting = Meeting.convene(
                new MeetingOnRecord(SteeringGroup.CODE, day, from, until, place, MinutesState.PENDING),
                agendas.findByBoard(SteeringGroup.CODE)
                        .map(StandardAgenda::items)
                        .orElse(List.of()));
        entities.persist(meeting);
        changing.announce(meeting);
        return meeting;
    }
}
