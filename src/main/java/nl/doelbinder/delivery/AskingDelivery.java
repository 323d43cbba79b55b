package nl.doelbinder.delivery;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit asks for data under an agreement and has the rules' answer at once. */
@Component
public class AskingDelivery {

    private static final int LONGEST_FIELD = 60;
    private static final int MOST_FIELDS = 200;

    private final Agreements agreements;
    private final JudgingRequest judging;
    private final DeliveryEntries deliveries;
    private final ObjectProvider<KnowingKeys> keys;
    private final ChangingDelivery changing;
    private final EntityManager entities;
    private final JdbcClient database;
    private final Clock clock;

    AskingDelivery(
            Agreements agreements,
            JudgingRequest judging,
            DeliveryEntries deliveries,
            ObjectProvider<KnowingKeys> keys,
            ChangingDelivery changing,
            EntityManager entities,
            JdbcClient database,
            Clock clock) {
        this.agreements = agreements;
        this.judging = judging;
        this.deliveries = deliveries;
        this.keys = keys;
        this.changing = changing;
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    /** What the rules would say; stores nothing. */
    @Transactional(readOnly = true)
    public Judged check(DeliveryDraft draft, Actor by) {
        var agreement = agreements.one(draft.agreement(), by);
        refuseFaults(draft, by);
        return judging.judge(draft, agreement, by.username(), LocalDate.now(clock));
    }

    @Transactional
    public Delivery ask(DeliveryDraft draft, Actor by) {
        var agreement = agreements.one(draft.agreement(), by);
        Rights.asksFor(by, agreement);
        String code = nextCode();
        CurrentAct.declare(ChangingDelivery.act(code, "ASK_DELIVERY", by, null));
        refuseFaults(draft, by);
        var judged = judging.judge(draft, agreement, by.username(), LocalDate.now(clock));
        var delivery =
                Delivery.ask(code, draft, judged, by.username(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        entities.persist(delivery);
        changing.announce(delivery);
        return delivery;
    }

    private String nextCode() {
        var number = database.sql("select nextval('delivery_code_seq')")
                .query(Long.class)
                .single();
        return String.format(Locale.ROOT, "L-%03d", number);
    }

    private void refuseFaults(DeliveryDraft draft, Actor by) {
        List<Fault> faults = new ArrayList<>(fieldFaults(draft.fields()));
        String key = draft.recipientKey();
        if (key != null) {
            keys.orderedStream()
                    .flatMap(each ->
                            each.faultIn(draft.agreement(), key, "/recipientKey", LocalDate.now(clock)).stream())
                    .forEach(faults::add);
        } else if (draft.reuseOf() == null) {
            faults.add(Fault.at("/recipientKey", "input.missing", "recipientKey"));
        }
        if (draft.reuseOf() != null) {
            faults.addAll(reuseFaults(draft, draft.reuseOf(), by));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private static List<Fault> fieldFaults(List<String> fields) {
        List<Fault> faults = new ArrayList<>();
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            faults.add(Fault.at("/fields", "delivery.fields-number", "fields", MOST_FIELDS));
        }
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < fields.size(); at++) {
            String field = fields.get(at);
            if (field.codePointCount(0, field.length()) > LONGEST_FIELD) {
                faults.add(Fault.at("/fields/" + at, "input.too-long", "fields", LONGEST_FIELD, field.length()));
            } else if (!seen.add(field)) {
                faults.add(Fault.at("/fields/" + at, "delivery.twice", "fields", VisibleText.of(field)));
            }
        }
        return faults;
    }

    /** Only what the recipient still has, got under the same agreement, and with these fields, can be used again. */
    private List<Fault> reuseFaults(DeliveryDraft draft, String earlier, Actor by) {
        var found = deliveries
                .findById(earlier)
                .filter(delivery -> delivery.agreement().equals(draft.agreement()))
                .filter(delivery -> Rights.sees(by, agreements.inProcess(delivery.agreement())));
        if (found.isEmpty()) {
            return List.of(Fault.at("/reuseOf", "delivery.unknown", "reuseOf", earlier, draft.agreement()));
        }
        if (!DeliveryState.HELD.contains(found.get().state())) {
            return List.of(Fault.at("/reuseOf", "delivery.not-held", "reuseOf", earlier));
        }
        List<String> had = found.get().fields();
        @Nullable String other = draft.fields().stream()
                .filter(field -> !had.contains(field))
                .findFirst()
                .orElse(null);
        return other == null
                ? List.of()
                : List.of(Fault.at("/fields", "delivery.not-in-earlier", "fields", VisibleText.of(other), earlier));
    }
}
