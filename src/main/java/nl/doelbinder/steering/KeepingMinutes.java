package nl.doelbinder.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The secretary composes a meeting's minutes, has them approved at a later meeting or in writing, and sends them on. */
@Component
public class KeepingMinutes {

    private final ChangingMeeting changing;
    private final Meetings meetings;
    private final WrittenVotes votes;
    private final FillingAgenda filling;
    private final Clock clock;

    KeepingMinutes(
            ChangingMeeting changing, Meetings meetings, WrittenVotes votes, FillingAgenda filling, Clock clock) {
        this.changing = changing;
        this.meetings = meetings;
        this.votes = votes;
        this.filling = filling;
        this.clock = clock;
    }

    public Meeting compose(LocalDate day, Actor by, @Nullable Long expectedVersion) {
        return changing.change(
                day,
                by,
                "COMPOSE_MINUTES",
                expectedVersion,
                meeting -> meeting.compose(filling.of(day), LocalDate.now(clock)));
    }

    /**
     * Writes what was said under each item.
     *
     * @param notes by place on the agenda, from 0
     */
    public Meeting note(LocalDate day, Map<Integer, String> notes, Actor by, @Nullable Long expectedVersion) {
        var texts = new Texts();
        notes.forEach((place, note) -> texts.optional("note-" + place, note));
        texts.end();
        return changing.change(day, by, "COMPOSE_MINUTES", expectedVersion, meeting -> meeting.note(notes));
    }

    /** A later meeting, which has been held, approved them. */
    public Meeting approve(LocalDate day, @Nullable LocalDate in, Actor by, @Nullable Long expectedVersion) {
        var today = LocalDate.now(clock);
        var texts = new Texts();
        if (in == null) {
            texts.fault("in", "steering.input.missing");
        } else if (!in.isAfter(day)) {
            texts.fault("in", "steering.input.approved-before");
        } else if (in.isAfter(today)
                || meetings.findByCode(Meeting.code(SteeringGroup.CODE, in))
                        .filter(meeting -> meeting.calledOffOn().isEmpty())
                        .isEmpty()) {
            texts.fault("in", "steering.input.not-held", in);
        }
        texts.end();
        if (in == null) {
            throw new IllegalStateException("checked before");
        }
        return changing.change(
                day,
                by,
                "APPROVE_MINUTES",
                expectedVersion,
                meeting -> meeting.approve(Meeting.code(SteeringGroup.CODE, in), in));
    }

    public Meeting sendOn(LocalDate day, Actor by, @Nullable Long expectedVersion) {
        return changing.change(
                day, by, "SEND_MINUTES", expectedVersion, meeting -> meeting.sendOn(LocalDate.now(clock)));
    }

    @EventListener
    void on(VoteEvent.WrittenVoteClosed closed) {
        if (closed.outcome() != VoteState.ADOPTED) {
            return;
        }
        votes.findById(closed.code()).flatMap(WrittenVote::minutesOf).ifPresent(code -> {
            var on = LocalDate.ofInstant(closed.at(), clock.getZone());
            changing.change(code, Actor.PROGRAM, "APPROVE_MINUTES", null, meeting -> {
                if (meeting.minutes() == MinutesState.DRAFT) { // a meeting may have been first
                    meeting.approve(closed.code(), on);
                }
            });
        });
    }
}
