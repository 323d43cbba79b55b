package nl.doelbinder.steering;

import java.util.function.Consumer;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every change of a written vote has in common: one transaction, one act, one winner, and its events. */
@Component
class ChangingVote {

    static final String SUBJECT_TYPE = "written-votes";

    private final WrittenVotes votes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChangingVote(WrittenVotes votes, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.votes = votes;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    static Act act(String code, String name, Actor by, @Nullable String reason) {
        return new Act(by.username(), name, SUBJECT_TYPE + "/" + code, reason);
    }

    /**
     * Changes a vote.
     *
     * @param expectedVersion that the actor has seen; {@code null}: any
     */
    WrittenVote change(
            String code,
            Actor by,
            String act,
            @Nullable String reason,
            @Nullable Long expectedVersion,
            Consumer<WrittenVote> intention) {
        try {
            return transaction.execute(status -> {
                CurrentAct.declare(act(code, act, by, reason));
                var vote = votes.findForChange(code)
                        .orElseThrow(() -> new Refusal.NotFound("steering.refusal.no-vote-found", code));
                if (expectedVersion != null && expectedVersion != vote.version()) {
                    throw new Refusal.Overtaken("steering.refusal.overtaken", code);
                }
                intention.accept(vote);
                announce(vote);
                return vote;
            });
        } catch (OptimisticLockingFailureException overtaken) {
            throw new Refusal.Overtaken("steering.refusal.overtaken", code);
        }
    }

    /** Stores what changed before anybody hears of it: whoever comes second fails here, not in the process. */
    void announce(WrittenVote vote) {
        votes.flush();
        vote.takeEvents().forEach(events::publishEvent);
    }
}
