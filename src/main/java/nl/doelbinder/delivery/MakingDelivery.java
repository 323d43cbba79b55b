package nl.doelbinder.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the maker of files reports of a delivery. Each takes part in the maker's transaction, where it has one. */
@Component
public class MakingDelivery {

    private final ChangingDelivery changing;
    private final AgreementEntries entries;
    private final Agreements agreements;
    private final Clock clock;

    MakingDelivery(ChangingDelivery changing, AgreementEntries entries, Agreements agreements, Clock clock) {
        this.changing = changing;
        this.entries = entries;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** It is being made, also again after a maker that never came to an end. */
    public Delivery begin(String code) {
        return changing.change(code, "BEGIN_DELIVERY", null, Delivery::begin);
    }

    /**
     * The file is whole. Where it may no longer be handed out, the delivery is withheld. A newer mandate list waits until
     * the transaction is over, and then finds the delivery as it is.
     *
     * @return READY or WITHHELD
     */
    @Transactional
    public DeliveryState made(String code, DeliveryFile file) {
        if (entries.findUnchangingFor(code).isEmpty()) {
            throw new Refusal.NotFound("delivery.refusal.not-found", code);
        }
        return changing.change(code, "MAKE_DELIVERY", null, delivery -> {
                    delivery.made(file);
                    if (!lets(delivery)) {
                        delivery.withhold("MANDATE_OR_AGREEMENT");
                    }
                })
                .state();
    }

    /** The making broke, and nothing of it is left. */
    public Delivery failed(String code, String reason) {
        return changing.change(code, "FAIL_DELIVERY", reason, delivery -> delivery.fail(reason));
    }

    /** The file may no longer be handed out. */
    public Delivery withhold(String code, String reason) {
        return changing.change(code, "WITHHOLD_DELIVERY", reason, delivery -> delivery.withhold(reason));
    }

    /**
     * The requester takes the file: once, and only while it may be handed out. Call it in the transaction that hands out.
     *
     * @throws Refusal where it may not
     */
    public Delivery fetched(String code, Actor by) {
        return changing.change(code, by, "FETCH_DELIVERY", null, null, (delivery, agreement) -> {
            Rights.asked(by, delivery);
            if (!lets(delivery)) {
                throw new Refusal.NotAllowed("delivery.refusal.no-longer-mandated", code);
            }
            delivery.fetched(clock.instant().truncatedTo(ChronoUnit.MICROS), LocalDate.now(clock));
        });
    }

    private boolean lets(Delivery delivery) {
        return agreements.lets(delivery.agreement(), delivery.requester(), LocalDate.now(clock));
    }
}
