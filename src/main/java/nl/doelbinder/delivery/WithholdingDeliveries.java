package nl.doelbinder.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops what is under way when its agreement ends or its requester may no longer receive, in the same transaction. */
@Component
class WithholdingDeliveries {

    private static final Set<DeliveryState> UNDER_WAY =
            Set.of(DeliveryState.REFERRED, DeliveryState.QUEUED, DeliveryState.READY, DeliveryState.FAILED);

    private final DeliveryEntries deliveries;
    private final Agreements agreements;
    private final MakingDelivery making;
    private final Clock clock;

    WithholdingDeliveries(DeliveryEntries deliveries, Agreements agreements, MakingDelivery making, Clock clock) {
        this.deliveries = deliveries;
        this.agreements = agreements;
        this.making = making;
        this.clock = clock;
    }

    @EventListener
    void on(AgreementEvent.AgreementEnding event) {
        stop(event.code(), "AGREEMENT_ENDING");
    }

    @EventListener
    void on(AgreementEvent.MandatesChanged event) {
        stop(event.code(), "MANDATE_WITHDRAWN");
    }

    /** What is being made just now its maker hears of when it is whole. */
    private void stop(String agreement, String reason) {
        var today = LocalDate.now(clock);
        deliveries.findAllByAgreementAndStateInOrderByCode(agreement, UNDER_WAY).stream()
                .filter(delivery -> !agreements.lets(agreement, delivery.requester(), today))
                .forEach(delivery -> making.withhold(delivery.code(), reason));
    }
}
