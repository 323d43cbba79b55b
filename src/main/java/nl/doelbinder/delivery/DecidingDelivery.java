package nl.doelbinder.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The data owner decides what the rules left to judgement; what they have come to deny meanwhile stays denied. */
@Component
public class DecidingDelivery {

    private final ChangingDelivery changing;
    private final Clock clock;

    DecidingDelivery(ChangingDelivery changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    public Delivery decide(String code, DeliveryDecision decision, Actor by, @Nullable Long expectedVersion) {
        return changing.change(
                code, by, "DECIDE_DELIVERY", decision.reason(), expectedVersion, (delivery, agreement) -> {
                    Rights.judgesReferrals(by, agreement);
                    Rights.didNotAsk(by, delivery);
                    Reasons.check("/reason", "reason", decision.reason());
                    delivery.decide(
                            decision,
                            by.username(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            LocalDate.now(clock));
                });
    }
}
