package nl.doelbinder.tender;

import java.util.function.Function;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every change of a tender has in common: one transaction, one act, one winner, and its events. */
@Component
class ChangingTender {

    static final String SUBJECT_TYPE = "tenders";

    private final TenderEntries entries;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChangingTender(TenderEntries entries, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Changes a tender or one of its parts.
     *
     * @param expectedVersion that the actor has seen; {@code null}: any
     */
    <T> T change(
            String code,
            Actor by,
            String act,
            @Nullable String reason,
            @Nullable Long expectedVersion,
            Function<Tender, T> intention) {
        boolean ownTransaction = !TransactionSynchronizationManager.isActualTransactionActive();
        try {
            return once(code, by, act, reason, expectedVersion, intention);
        } catch (OptimisticLockingFailureException atOnce) {
            if (!ownTransaction) {
                throw new Refusal.Overtaken("tender.refusal.overtaken", code);
            }
        }
        // A timer that went off at the same moment changed nothing of the tender: what was seen still stands.
        try {
            return once(code, by, act, reason, expectedVersion, intention);
        } catch (OptimisticLockingFailureException overtaken) {
            throw new Refusal.Overtaken("tender.refusal.overtaken", code);
        }
    }

    private <T> T once(
            String code,
            Actor by,
            String act,
            @Nullable String reason,
            @Nullable Long expectedVersion,
            Function<Tender, T> intention) {
        return transaction.execute(status -> {
            CurrentAct.declare(new Act(by.username(), act, SUBJECT_TYPE + "/" + code, reason));
            var tender = entries.findForChange(code)
                    .filter(found -> TenderRights.reads(by))
                    .orElseThrow(() -> new Refusal.NotFound("tender.refusal.not-found", code));
            if (expectedVersion != null && expectedVersion != tender.version()) {
                throw new Refusal.Overtaken("tender.refusal.overtaken", code);
            }
            var done = intention.apply(tender);
            announce(tender);
            return done;
        });
    }

    /** Stores what changed before anybody hears of it: whoever comes second fails here, not in the process. */
    private void announce(Tender tender) {
        entries.flush();
        tender.takeEvents().forEach(events::publishEvent);
    }
}
