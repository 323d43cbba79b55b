package nl.doelbinder.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The requester says that the file came whole. */
@Component
public class ReceivingDelivery {

    private final ChangingDelivery changing;
    private final Clock clock;

    ReceivingDelivery(ChangingDelivery changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * Records the receipt.
     *
     * @param sha256 of the file as the requester has it; {@code null}: not said
     */
    public Delivery receive(String code, @Nullable String sha256, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "CONFIRM_RECEIPT", null, expectedVersion, (delivery, agreement) -> {
            Rights.asked(by, delivery);
            if (sha256 != null
                    && delivery.file()
                            .filter(file -> file.sha256().equals(sha256.strip().toLowerCase(Locale.ROOT)))
                            .isEmpty()) {
                throw new Refusal.OutOfTurn("delivery.refusal.other-file", code);
            }
            delivery.receive(LocalDate.now(clock));
        });
    }
}
