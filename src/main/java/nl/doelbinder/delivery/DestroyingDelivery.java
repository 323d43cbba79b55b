package nl.doelbinder.delivery;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The requester says that the data is destroyed, or the program sees that nobody said so in time. */
@Component
public class DestroyingDelivery {

    private final ChangingDelivery changing;
    private final Clock clock;

    DestroyingDelivery(ChangingDelivery changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    public Delivery confirm(String code, Actor by, @Nullable Long expectedVersion) {
        return changing.change(
                code, by, "CONFIRM_DELIVERY_DESTRUCTION", null, expectedVersion, (delivery, agreement) -> {
                    Rights.asked(by, delivery);
                    delivery.confirmDestruction(LocalDate.now(clock));
                });
    }

    public Delivery callOverdue(String code) {
        return changing.change(
                code, "CALL_DELIVERY_OVERDUE", null, delivery -> delivery.callDestructionOverdue(LocalDate.now(clock)));
    }
}
