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

/** What every change of a stored delivery has in common: one transaction, one act, one winner, and its events. */
@Component
class ChangingDelivery {

    static final String SUBJECT_TYPE = "deliveries";

    private final DeliveryEntries deliveries;
    private final Agreements agreements;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChangingDelivery(
            DeliveryEntries deliveries,
            Agreements agreements,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.agreements = agreements;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    static Act act(String code, String name, Actor by, @Nullable String reason) {
        return new Act(by.username(), name, SUBJECT_TYPE + "/" + code, reason);
    }

    /** What is changed in one delivery, by somebody who knows its agreement. */
    interface Intention {
        void on(Delivery delivery, Agreement agreement);
    }

    /**
     * Changes a delivery.
     *
     * @param expectedVersion that the actor has seen; {@code null}: any
     */
    Delivery change(
            String code,
            Actor by,
            String act,
            @Nullable String reason,
            @Nullable Long expectedVersion,
            Intention intention) {
        try {
            return transaction.execute(status -> {
                CurrentAct.declare(act(code, act, by, reason));
                var delivery = deliveries
                        .findForChange(code)
                        .orElseThrow(() -> new Refusal.NotFound("delivery.refusal.not-found", code));
                var agreement = agreements.inProcess(delivery.agreement());
                if (!Rights.sees(by, agreement)) {
                    throw new Refusal.NotFound("delivery.refusal.not-found", code);
                }
                if (expectedVersion != null && expectedVersion != delivery.version()) {
                    throw new Refusal.Overtaken("delivery.refusal.overtaken", code);
                }
                intention.on(delivery, agreement);
                announce(delivery);
                return delivery;
            });
        } catch (OptimisticLockingFailureException overtaken) {
            throw new Refusal.Overtaken("delivery.refusal.overtaken", code);
        }
    }

    /** As the program itself. */
    Delivery change(String code, String act, @Nullable String reason, Consumer<Delivery> intention) {
        return change(code, Actor.PROGRAM, act, reason, null, (delivery, agreement) -> intention.accept(delivery));
    }

    /** Stores what changed before anybody hears of it: whoever comes second fails here, not in the process. */
    void announce(Delivery delivery) {
        deliveries.flush();
        delivery.takeEvents().forEach(events::publishEvent);
    }
}
