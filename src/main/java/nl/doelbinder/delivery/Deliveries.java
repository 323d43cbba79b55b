package nl.doelbinder.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads deliveries: only those that the actor may see. */
@Component
@Transactional(readOnly = true)
public class Deliveries {

    private final DeliveryEntries entries;
    private final CheckEntries checks;
    private final Agreements agreements;

    Deliveries(DeliveryEntries entries, CheckEntries checks, Agreements agreements) {
        this.entries = entries;
        this.checks = checks;
        this.agreements = agreements;
    }

    public Delivery one(String code, Actor by) {
        return entries.findById(code)
                .filter(delivery -> Rights.sees(by, agreements.inProcess(delivery.agreement())))
                .orElseThrow(() -> new Refusal.NotFound("delivery.refusal.not-found", code));
    }

    /** As its process and its maker see it, which see every delivery. */
    public Delivery inProcess(String code) {
        return one(code, Actor.PROGRAM);
    }

    /** What is to be made. */
    public DeliveryOrder order(String code) {
        return inProcess(code).order();
    }

    /** Codes of those that wait to be made, or of which the making may have been broken off; the first asked first. */
    public List<String> toMake() {
        return entries.findAllByStateInOrderByAskedAt(Set.of(DeliveryState.QUEUED, DeliveryState.MAKING)).stream()
                .filter(delivery -> delivery.reuseOf().isEmpty())
                .map(Delivery::code)
                .toList();
    }

    /** Whether its file may be handed out on this day: the agreement is in force, and its requester still mandated. */
    public boolean mayHandOut(String code, LocalDate day) {
        var delivery = inProcess(code);
        return agreements.lets(delivery.agreement(), delivery.requester(), day);
    }

    /** Each check that its data is still true, the newest first. */
    public List<CurrencyCheck> checks(String code, Actor by) {
        return checks.findAllByDeliveryOrderByCheckedAtDesc(one(code, by).code());
    }
}
