package nl.doelbinder.policy.register;

import jakarta.persistence.EntityManager;
import nl.doelbinder.organisation.RegisterChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds entries to the policy's registers, within the act of whoever calls. The database refuses two that overlap. */
@Component
public class FillingPolicyRegisters {

    private final EntityManager entityManager;
    private final RegisterChange change;

    FillingPolicyRegisters(EntityManager entityManager, RegisterChange change) {
        this.entityManager = entityManager;
        this.change = change;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(PolicyRegisters entries) {
        change.begin();
        entries.purposes().forEach(purpose -> entityManager.persist(new PurposeEntry(purpose)));
        entries.norms().forEach(norm -> entityManager.persist(new NormEntry(norm)));
        entries.questions().forEach(question -> entityManager.persist(new QuestionEntry(question)));
        entries.cells().forEach(cell -> entityManager.persist(new CellEntry(cell)));
        entries.sources().forEach(source -> entityManager.persist(new SourceEntry(source)));
    }
}
