package nl.doelbinder.delivery;

import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The provider has a delivery made again of which the making broke. */
@Component
public class RetryingDelivery {

    private final ChangingDelivery changing;

    RetryingDelivery(ChangingDelivery changing) {
        this.changing = changing;
    }

    public Delivery retry(String code, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "RETRY_DELIVERY", null, expectedVersion, (delivery, agreement) -> {
            Rights.provides(by, agreement);
            delivery.retry();
        });
    }
}
