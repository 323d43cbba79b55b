package nl.doelbinder.delivery;

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

/** What every change of a stored agreement has in common: one transaction, one act, one winner, and its events. */
@Component
public class ChangingAgreement {

    static final String SUBJECT_TYPE = "delivery-agreements";

    private final AgreementEntries agreements;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChangingAgreement(
            AgreementEntries agreements, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    static Act act(String code, String name, Actor by, @Nullable String reason) {
        return new Act(by.username(), name, SUBJECT_TYPE + "/" + code, reason);
    }

    /**
     * Changes an agreement.
     *
     * @param expectedVersion that the actor has seen; {@code null}: any
     */
    public Agreement change(
            String code,
            Actor by,
            String act,
            @Nullable String reason,
            @Nullable Long expectedVersion,
            Consumer<Agreement> intention) {
        try {
            return transaction.execute(status -> {
                CurrentAct.declare(act(code, act, by, reason));
                var agreement = agreements
                        .findForChange(code)
                        .filter(found -> Rights.sees(by, found))
                        .orElseThrow(() -> new Refusal.NotFound("delivery.refusal.no-agreement", code));
                if (expectedVersion != null && expectedVersion != agreement.version()) {
                    throw new Refusal.Overtaken("delivery.refusal.overtaken", code);
                }
                intention.accept(agreement);
                agreements.flush();
                agreement.takeEvents().forEach(events::publishEvent);
                return agreement;
            });
        } catch (OptimisticLockingFailureException overtaken) {
            throw new Refusal.Overtaken("delivery.refusal.overtaken", code);
        }
    }
}
