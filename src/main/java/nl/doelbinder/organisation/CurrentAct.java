package nl.doelbinder.organisation;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The act of the running transaction. Nothing audited is stored without one. */
public final class CurrentAct {

    private CurrentAct() {}

    /**
     * Declares the act of the running transaction. The first one stands: what follows from it is part of it.
     *
     * @throws IllegalStateException outside a transaction
     */
    public static void declare(Act act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("an act needs a transaction: " + act);
        }
        if (TransactionSynchronizationManager.hasResource(CurrentAct.class)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(CurrentAct.class, act);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(CurrentAct.class);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(CurrentAct.class, act);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(CurrentAct.class);
            }
        });
    }

    public static Optional<Act> get() {
        return Optional.ofNullable((Act) TransactionSynchronizationManager.getResource(CurrentAct.class));
    }
}
