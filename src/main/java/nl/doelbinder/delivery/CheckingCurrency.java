package nl.doelbinder.delivery;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;

/** The requester records that what was delivered is still true, before it is used again. */
@Component
public class CheckingCurrency {

    private final ChangingDelivery changing;
    private final CheckEntries checks;
    private final EntityManager entities;
    private final Clock clock;

    CheckingCurrency(ChangingDelivery changing, CheckEntries checks, EntityManager entities, Clock clock) {
        this.changing = changing;
        this.checks = checks;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Records a check.
     *
     * @param outcome what was found, in the requester's words
     */
    public Delivery check(String code, String outcome, Actor by) {
        return changing.change(code, by, "CHECK_CURRENCY", outcome, null, (delivery, agreement) -> {
            Rights.asksFor(by, agreement);
            Reasons.check("/outcome", "outcome", outcome);
            delivery.expectHeld();
            int number = 1
                    + checks.findAllByDeliveryOrderByCheckedAtDesc(code).stream()
                            .mapToInt(CurrencyCheck::number)
                            .max()
                            .orElse(0);
            entities.persist(new CurrencyCheck(
                    code, number, outcome, by.username(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        });
    }
}
