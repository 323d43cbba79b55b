package nl.doelbinder.delivery;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts agreements on record that were signed before, with their mandate lists, within the act of whoever loads them. */
@Component
public class FoundingAgreements {

    private final EntityManager entities;
    private final Clock clock;

    FoundingAgreements(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void found(List<AgreementOnRecord> agreements) {
        agreements.forEach(this::found);
    }

    private void found(AgreementOnRecord onRecord) {
        String code = onRecord.code();
        String by = Actor.PROGRAM.username();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.persist(new Agreement(code, onRecord.terms(), onRecord.inForceFrom()));
        entities.persist(AgreementVersion.signed(code, onRecord.terms(), onRecord.signed(), by, now));
        int number = 0;
        for (var list : onRecord.lists()) {
            entities.persist(new MandateList(code, ++number, list.lines(), list.reason(), by, now, list.holdsFrom()));
        }
        Map<String, Integer> shown = new HashMap<>();
        onRecord.proofs()
                .forEach(proof -> entities.persist(NormProof.accepted(
                        code,
                        proof.norm(),
                        shown.merge(proof.norm(), 1, Integer::sum),
                        proof.reference(),
                        proof.validUntil(),
                        proof.shownOn())));
    }
}
