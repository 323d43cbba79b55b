package nl.doelbinder.pia;

import java.util.function.Function;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every change of a stored PIA has in common: one transaction, one act, one winner, and its events. */
@Component
class ChangingPia {

    static final String SUBJECT_TYPE = "pias";

    private final Pias pias;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChangingPia(Pias pias, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.pias = pias;
        this.events = events;
        transaction = new TransactionTemplate(transactions);
    }

    static Act act(String code, String name, Actor by, @Nullable String reason) {
        return new Act(by.username(), name, SUBJECT_TYPE + "/" + code, reason);
    }

    /**
     * Changes a PIA that nobody else can write in meanwhile.
     *
     * @param expectedVersion that the actor has seen; {@code null}: any
     */
    <T> T change(
            String code,
            Actor by,
            String act,
            @Nullable String reason,
            @Nullable Long expectedVersion,
            Function<Pia, T> intention) {
        try {
            return transaction.execute(status -> {
                CurrentAct.declare(act(code, act, by, reason));
                Pia pia = pias.findForChange(code)
                        .filter(found -> PiaRights.sees(by, found.unit()))
                        .orElseThrow(() -> new Refusal.NotFound("pia.refusal.not-found", code));
                if (expectedVersion != null && expectedVersion != pia.version()) {
                    throw new Refusal.Overtaken("pia.refusal.overtaken", code);
                }
                T result = intention.apply(pia);
                announce(pia);
                return result;
            });
        } catch (OptimisticLockingFailureException overtaken) {
            throw new Refusal.Overtaken("pia.refusal.overtaken", code);
        }
    }

    /** Lets somebody write in a PIA, beside others who do. */
    <T> T write(String code, Actor by, String act, Function<Pia, T> intention) {
        try {
            return transaction.execute(status -> {
                CurrentAct.declare(act(code, act, by, null));
                // Who writes for the first time changes the PIA itself; asking for less first would block two of them.
                boolean known = pias.hasWriter(code, by.username());
                Pia pia = (known ? pias.findForWriting(code) : pias.findForChange(code))
                        .filter(found -> PiaRights.sees(by, found.unit()))
                        .orElseThrow(() -> new Refusal.NotFound("pia.refusal.not-found", code));
                PiaRights.writes(by, pia.unit());
                pia.writtenBy(by.username());
                T result = intention.apply(pia);
                pias.flush();
                return result;
            });
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException overtaken) {
            throw new Refusal.Overtaken("pia.refusal.overtaken", code);
        }
    }

    /** Stores what changed before anybody hears of it: whoever comes second fails here, not in the process. */
    void announce(Pia pia) {
        pias.flush();
        pia.takeEvents().forEach(events::publishEvent);
    }
}
