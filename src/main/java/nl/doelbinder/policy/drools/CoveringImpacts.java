package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.ImpactAssessment.StatedFacts;
import org.jspecify.annotations.Nullable;

/** The impact assessments (PIAs) that cover one request, taken together. */
public final class CoveringImpacts {

    /** A condition and the code of the impact assessment that makes it. */
    public record Condition(String impact, String text) {}

    private final List<ImpactAssessment> covering;
    private final List<Condition> conditions = new ArrayList<>(2);
    private @Nullable LocalDate until = LocalDate.MIN;
    private @Nullable Period retention;
    private @Nullable Location location;
    private @Nullable Set<Recipient> recipients;

    /** @param from the day from which periods are compared */
    CoveringImpacts(List<ImpactAssessment> covering, LocalDate from) {
        this.covering = covering;
        for (ImpactAssessment impact : covering) {
            for (String text : impact.conditions()) {
                conditions.add(new Condition(impact.code(), text));
            }
            until = later(until, impact.validUntil());
            StatedFacts facts = impact.facts();
            if (facts != null) {
                take(facts, from);
            }
        }
    }

    public boolean none() {
        return covering.isEmpty();
    }

    public List<Condition> conditions() {
        return conditions;
    }

    /** The last day of the one that lasts longest; {@code null} when there is none or one has no last day. */
    public @Nullable LocalDate until() {
        return covering.isEmpty() ? null : until;
    }

    /** The longest retention that one of them states. */
    public @Nullable Period retention() {
        return retention;
    }

    /** The finest location that one of them states. */
    public @Nullable Location location() {
        return location;
    }

    /** All recipients that any of them states; {@code null} when none states any set. */
    public @Nullable Set<Recipient> recipients() {
        return recipients;
    }

    String codes() {
        StringBuilder codes = new StringBuilder();
        for (ImpactAssessment impact : covering) {
            codes.append(codes.isEmpty() ? "" : ", ").append(impact.code());
        }
        return codes.toString();
    }

    private void take(StatedFacts facts, LocalDate from) {
        Period kept = facts.retention();
        if (kept != null && (retention == null || from.plus(kept).isAfter(from.plus(retention)))) {
            retention = kept;
        }
        Location place = facts.location();
        if (place != null && (location == null || place.compareTo(location) > 0)) {
            location = place;
        }
        Set<Recipient> others = facts.recipients();
        if (others != null) {
            Set<Recipient> all = EnumSet.noneOf(Recipient.class);
            all.addAll(others);
            if (recipients != null) {
                all.addAll(recipients);
            }
            recipients = all;
        }
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
