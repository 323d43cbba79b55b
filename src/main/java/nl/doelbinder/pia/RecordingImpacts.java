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

    /** Puts one on record as it now stands, in place of what was there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(ImpactOnRecord onRecord) {
        change.begin();
        ImpactEntry entry =
                entityManager.find(ImpactEntry.class, onRecord.assessment().code());
        if (entry == null) {
            entityManager.persist(new ImpactEntry(onRecord));
        } else {
            entry.become(onRecord);
        }
        entityManager.flush();
    }
}
