package nl.doelbinder.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
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

    /**
     * A page of what is looked for.
     *
     * @param page the first one is 0
     */
    public Page<Delivery> search(
            DeliveryQuery query, DeliveryQuery.Sorting sorting, boolean ascending, int page, int size, Actor by) {
        Set<String> seen = agreements.all(by).stream().map(Agreement::code).collect(Collectors.toSet());
        var direction = ascending ? Sort.Direction.ASC : Sort.Direction.DESC;
        var sort = Sort.by(direction, sorting.attribute()).and(Sort.by(direction, "code"));
        return entries.findAll(Looking.forQuery(query, seen), PageRequest.of(page, size, sort));
    }

    /** Of these codes those that the actor sees. */
    public Set<String> seen(Set<String> codes, Actor by) {
        Set<String> under = agreements.all(by).stream().map(Agreement::code).collect(Collectors.toSet());
        return codes.isEmpty() || under.isEmpty() ? Set.of() : entries.codesUnder(codes, under);
    }

    /** What the requester has under an agreement and could use again, by code. */
    public List<Delivery> heldBy(String agreement, Actor by) {
        return entries.findAllByAgreementAndStateInOrderByCode(
                agreements.one(agreement, by).code(), DeliveryState.HELD);
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
