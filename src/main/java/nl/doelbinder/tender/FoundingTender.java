package nl.doelbinder.tender;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings in a tender that is under way, within the act of whoever calls. */
@Component
public class FoundingTender {

    private final EntityManager entities;
    private final List<FoundingPart> parts;
    private final ApplicationEventPublisher events;

    FoundingTender(EntityManager entities, List<FoundingPart> parts, ApplicationEventPublisher events) {
        this.entities = entities;
        this.parts = parts;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void found(TenderOnRecord onRecord) {
        entities.persist(Tender.found(onRecord));
        for (int place = 0; place < onRecord.milestones().size(); place++) {
            entities.persist(
                    new Milestone(onRecord.code(), place, onRecord.milestones().get(place)));
        }
        entities.flush();
        parts.forEach(part -> part.found(onRecord));
        entities.flush();
        events.publishEvent(new TenderEvent.TenderFounded(onRecord.code()));
    }
}
