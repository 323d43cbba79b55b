package nl.doelbinder.delivery;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The owner of the facility confirms or refuses what the recipient showed; until then an earlier proof counts. */
@Component
public class ReviewingProof {

    private final ChangingAgreement changing;
    private final ProofEntries proofs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewingProof(ChangingAgreement changing, ProofEntries proofs, ApplicationEventPublisher events, Clock clock) {
        this.changing = changing;
        this.proofs = proofs;
        this.events = events;
        this.clock = clock;
    }

    /** What the owner of the facility says of a proof. */
    public enum Outcome {
        CONFIRM,
        REFUSE
    }

    /**
     * Reviews a proof.
     *
     * @param number of the proof among those for this norm
     */
    public Agreement review(String code, String norm, int number, Outcome outcome, String reason, Actor by) {
        return changing.change(code, by, "REVIEW_PROOF", reason, null, agreement -> {
            Rights.ownsFacility(by, agreement);
            Reasons.check("/reason", "reason", reason);
            boolean confirmed = outcome == Outcome.CONFIRM;
            proofs.findByAgreementAndNormAndNumber(code, norm, number)
                    .orElseThrow(() -> new Refusal.NotFound("delivery.refusal.no-proof", norm, number))
                    .review(confirmed, reason, by.username(), LocalDate.now(clock));
            events.publishEvent(new AgreementEvent.ProofReviewed(code, confirmed));
        });
    }
}
