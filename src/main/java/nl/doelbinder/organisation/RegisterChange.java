package nl.doelbinder.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A change of the registers that the rules read. Whoever changes an entry begins one first, in the same transaction: it
 * gives the registers a new version, and others who change them wait until it is done.
 */
@Component
public class RegisterChange {

    private final EntityManager entityManager;

    RegisterChange(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** From here to the end of the transaction nobody else changes a register. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        if (isRunning()) {
            return;
        }
        Objects.requireNonNull(
                        entityManager.find(RegisterVersion.class, RegisterVersion.ONLY, LockModeType.PESSIMISTIC_WRITE))
                .change();
        TransactionSynchronizationManager.bindResource(RegisterChange.class, this);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(RegisterChange.class);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(RegisterChange.class, RegisterChange.this);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(RegisterChange.class);
            }
        });
    }

    /** Whether the running transaction is changing the registers. */
    public static boolean isRunning() {
        return TransactionSynchronizationManager.hasResource(RegisterChange.class);
    }

    /** On every entity that the rules' snapshot is made of: without a change begun, none is stored. */
    public static final class Guard {

        @PrePersist
        @PreUpdate
        @PreRemove
        void refuseWithoutChange(Object entry) {
            if (!isRunning()) {
                throw new IllegalStateException("a register changes and no change was begun: "
                        + entry.getClass().getSimpleName());
            }
        }
    }
}
