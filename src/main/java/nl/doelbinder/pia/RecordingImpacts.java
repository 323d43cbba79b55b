package nl.doelbinder.pia;

import jakarta.persistence.EntityManager;
import java.util.List;
import nl.doelbinder.organisation.RegisterChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts impact assessments on record, within the act of whoever calls. */
@Component
public class RecordingImpacts {

    private final EntityManager entityManager;
    private final RegisterChange change;

    RecordingImpacts(EntityManager entityManager, RegisterChange change) {
        this.entityManager = entityManager;
        this.change = change;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<ImpactOnRecord> assessments) {
        change.begin();
        assessments.forEach(assessment -> entityManager.persist(new ImpactEntry(assessment)));
    }
}
