package nl.doelbinder.steering;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a meeting decided, under the next number of that meeting, and what was decided in writing. */
@Component
public class NotingDecision {

    private final ChangingMeeting changing;
    private final Decisions decisions;
    private final WrittenVotes votes;
    private final SteeringGroup group;
    private final EntityManager entities;
    private final Clock clock;

    NotingDecision(
            ChangingMeeting changing,
            Decisions decisions,
            WrittenVotes votes,
            SteeringGroup group,
            EntityManager entities,
            Clock clock) {
        this.changing = changing;
        this.decisions = decisions;
        this.votes = votes;
        this.group = group;
        this.entities = entities;
        this.clock = clock;
    }

    /** Whoever else records one in the same meeting waits, so that no number is given twice. */
    @Transactional
    public Decision record(LocalDate day, String text, Actor by) {
        new Texts().text("text", text).end();
        var meeting = changing.change(
                day,
                by,
                "NOTE_DECISION",
                null,
                held -> held.requireQuorum(group.board().quorum(), LocalDate.now(clock)));
        var decision = Decision.inMeeting(meeting, decisions.lastNumber(meeting.code()) + 1, text.strip());
        entities.persist(decision);
        decisions.flush();
        return decision;
    }

    @EventListener
    void on(VoteEvent.WrittenVoteClosed closed) {
        if (closed.outcome() == VoteState.ADOPTED) {
            votes.findById(closed.code())
                    .ifPresent(vote -> entities.persist(Decision.inWriting(
                            vote.code(), LocalDate.ofInstant(closed.at(), clock.getZone()), vote.question())));
        }
    }
}
