package nl.doelbinder.delivery;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The owner of the facility proposes other terms for an agreement; they hold when the parties have judged them. */
@Component
public class ProposingVersion {

    private final ChangingAgreement changing;
    private final VersionEntries versions;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Clock clock;

    ProposingVersion(
            ChangingAgreement changing,
            VersionEntries versions,
            ApplicationEventPublisher events,
            EntityManager entities,
            Clock clock) {
        this.changing = changing;
        this.versions = versions;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /** Answers the number of the proposed version. */
    public int propose(String code, AgreementTerms terms, String reason, Actor by, @Nullable Long expectedVersion) {
        int[] number = new int[1];
        changing.change(code, by, "PROPOSE_AGREEMENT_VERSION", reason, expectedVersion, agreement -> {
            Rights.ownsFacility(by, agreement);
            Reasons.check("/reason", "reason", reason);
            if (agreement.state() != AgreementState.IN_FORCE) {
                throw new Refusal.OutOfTurn("delivery.refusal.agreement-out-of-turn", code, agreement.state());
            }
            if (!terms.recipient().equals(agreement.recipient())) {
                throw new BadInput(
                        List.of(Fault.at("/recipient", "delivery.same-recipient", "recipient", agreement.recipient())));
            }
            var before = versions.findAllByAgreementOrderByNumber(code);
            before.stream()
                    .filter(version -> version.state() == AgreementVersion.State.PROPOSED)
                    .findFirst()
                    .ifPresent(open -> {
                        throw new Refusal.OutOfTurn("delivery.refusal.open-version", code, open.number());
                    });
            number[0] = before.get(before.size() - 1).number() + 1;
            entities.persist(new AgreementVersion(
                    code,
                    number[0],
                    terms,
                    reason,
                    by.username(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS)));
            events.publishEvent(new AgreementEvent.VersionProposed(code));
        });
        return number[0];
    }
}
