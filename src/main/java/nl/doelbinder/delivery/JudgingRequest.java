package nl.doelbinder.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.policy.delivery.DeliveryFact;
import nl.doelbinder.policy.delivery.DeliveryFact.AskedField;
import nl.doelbinder.policy.delivery.DeliveryRules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers everything that the rules for deliveries read of a request, and has them judge it. */
@Component
class JudgingRequest {

    private final DeliveryRules rules;
    private final Agreements agreements;
    private final DeliveryEntries deliveries;
    private final CheckEntries checks;
    private final ObjectProvider<OpenIncidents> incidents;

    JudgingRequest(
            DeliveryRules rules,
            Agreements agreements,
            DeliveryEntries deliveries,
            CheckEntries checks,
            ObjectProvider<OpenIncidents> incidents) {
        this.rules = rules;
        this.agreements = agreements;
        this.deliveries = deliveries;
        this.checks = checks;
        this.incidents = incidents;
    }

    Judged judge(DeliveryDraft draft, Agreement agreement, String requester, LocalDate day) {
        var terms = agreement.terms();
        @Nullable MandateList list =
                agreements.mandateListOn(agreement.code(), day, Actor.PROGRAM).orElse(null);
        int number = list == null ? 0 : list.number();
        List<DeliveryFact> facts = new ArrayList<>();
        facts.add(new DeliveryFact.Agreed(
                agreement.code(),
                agreement.number(),
                terms.purpose().code(),
                agreement.inForceFrom(),
                agreement.endingSince().orElse(null),
                terms.localRetention(),
                number));
        facts.add(new DeliveryFact.Request(requester, draft.purpose(), draft.referenceDay(), draft.localRetention()));
        Set<String> listed = new HashSet<>(terms.fields());
        draft.fields().forEach(field -> facts.add(new AskedField(VisibleText.of(field), listed.contains(field))));
        if (list != null) {
            list.lines().stream()
                    .filter(line -> line.account().equals(requester))
                    .forEach(line -> facts.add(new DeliveryFact.Mandate(line.from(), line.until())));
        }
        deliveries
                .findAllByAgreementAndStateInOrderByCode(agreement.code(), DeliveryState.HELD)
                .forEach(held -> held.destroyBy()
                        .ifPresent(last -> facts.add(new DeliveryFact.HeldDelivery(held.code(), last, false))));
        incidents
                .orderedStream()
                .flatMap(each -> each.about(agreement.code()).stream())
                .forEach(open -> facts.add(new DeliveryFact.Incident(open.code(), open.since(), true)));
        var proofs = agreements.proofs(agreement.code(), Actor.PROGRAM);
        terms.norms()
                .forEach(norm -> facts.add(new DeliveryFact.Proof(
                        norm.name(),
                        Agreements.counting(proofs, norm.code())
                                .map(NormProof::validUntil)
                                .orElse(null))));
        if (draft.reuseOf() != null) {
            facts.add(reuse(draft.reuseOf()));
        }
        return new Judged(rules.judge(facts, day), day, agreement.number(), number);
    }

    /** The last use counts: a check is used up by the use that it was made for. */
    private DeliveryFact reuse(String earlier) {
        var before = deliveries.findById(earlier).orElseThrow();
        Instant used = deliveries.findAllByReuseOfAndStateInOrderByCode(earlier, USED).stream()
                .map(Delivery::askedAt)
                .max(Instant::compareTo)
                .orElse(before.fetchedAt().orElse(before.askedAt()));
        @Nullable Instant checked = checks.findAllByDeliveryOrderByCheckedAtDesc(earlier).stream()
                .map(CurrencyCheck::checkedAt)
                .findFirst()
                .orElse(null);
        return new DeliveryFact.Reuse(earlier, used, checked);
    }

    private static final Set<DeliveryState> USED =
            Set.of(DeliveryState.FETCHED, DeliveryState.OVERDUE, DeliveryState.DESTROYED);
}
