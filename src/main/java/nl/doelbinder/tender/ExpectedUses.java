package nl.doelbinder.tender;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which units are known to use what is being bought. */
@Component
public class ExpectedUses {

    private final EntityManager entities;

    ExpectedUses(EntityManager entities) {
        this.entities = entities;
    }

    /** Puts them on record, within the act of whoever calls. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<ExpectedUse> uses) {
        uses.forEach(use -> entities.persist(new ExpectedUseEntry(use)));
    }

    @Transactional(readOnly = true)
    public List<ExpectedUse> all() {
        return entities.createQuery("from ExpectedUseEntry", ExpectedUseEntry.class).getResultList().stream()
                .map(ExpectedUseEntry::use)
                .toList();
    }
}
