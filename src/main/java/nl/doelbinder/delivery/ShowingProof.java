package nl.doelbinder.delivery;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The recipient shows that it keeps a norm; it counts when the owner of the facility confirms it. */
@Component
public class ShowingProof {

    private final ChangingAgreement changing;
    private final ProofEntries proofs;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Clock clock;

    ShowingProof(
            ChangingAgreement changing,
            ProofEntries proofs,
            ApplicationEventPublisher events,
            EntityManager entities,
            Clock clock) {
        this.changing = changing;
        this.proofs = proofs;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Records a proof.
     *
     * @param validUntil the last day on which it counts
     */
    public Agreement show(String code, String norm, String reference, LocalDate validUntil, Actor by) {
        return changing.change(code, by, "SHOW_PROOF", reference, null, agreement -> {
            Rights.keepsMandates(by, agreement);
            Reasons.check("/reference", "reference", reference);
            if (agreement.terms().norm(norm).isEmpty()) {
                throw new BadInput(List.of(Fault.at("/norm", "delivery.no-norm", "norm", VisibleText.of(norm), code)));
            }
            int number = 1
                    + proofs.findAllByAgreementOrderByNormAscNumberDesc(code).stream()
                            .filter(proof -> proof.norm().equals(norm))
                            .mapToInt(NormProof::number)
                            .max()
                            .orElse(0);
            entities.persist(
                    new NormProof(code, norm, number, reference, validUntil, by.username(), LocalDate.now(clock)));
            events.publishEvent(new AgreementEvent.ProofShown(code));
        });
    }
}
