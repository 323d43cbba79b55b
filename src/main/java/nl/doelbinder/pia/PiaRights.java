package nl.doelbinder.pia;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import org.jspecify.annotations.Nullable;

/** Who may see which PIAs, write in them and review them. */
public final class PiaRights {

    private PiaRights() {}

    static boolean seesAll(Actor actor) {
        return actor.equals(Actor.PROGRAM)
                || actor.is(Role.PRIVACY_OFFICER)
                || actor.is(Role.DPO)
                || actor.is(Role.AUDITOR);
    }

    static Set<String> unitsOf(Actor actor) {
        return Stream.of(Role.REQUESTER, Role.UNIT_LEAD, Role.UNIT_LAWYER)
                .flatMap(role -> actor.scopesOf(role).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A generic one is everybody's who has a unit. */
    static boolean sees(Actor actor, @Nullable String unit) {
        return seesAll(actor)
                || (unit == null ? !unitsOf(actor).isEmpty() : unitsOf(actor).contains(unit));
    }

    /** Whether the actor's function is to write for this unit. */
    public static boolean mayWrite(Actor actor, @Nullable String unit) {
        return unit == null ? !unitsOf(actor).isEmpty() : unitsOf(actor).contains(unit);
    }

    static void writes(Actor actor, @Nullable String unit) {
        if (!mayWrite(actor, unit)) {
            throw new Refusal.NotAllowed("pia.refusal.not-an-author", Objects.requireNonNullElse(unit, "-"));
        }
    }

    /** Whether it is the actor's function to review in this step. */
    public static boolean reviewsIn(ImpactStatus step, Actor actor, @Nullable String unit) {
        return switch (step) {
            case UNIT_REVIEW ->
                unit == null
                        ? actor.is(Role.UNIT_LAWYER) || actor.is(Role.UNIT_LEAD)
                        : actor.is(Role.UNIT_LAWYER, unit) || actor.is(Role.UNIT_LEAD, unit);
            case PRIVACY_REVIEW -> actor.is(Role.PRIVACY_OFFICER);
            case DPO_REVIEW -> actor.is(Role.DPO);
            default -> false;
        };
    }

    static void reviews(Pia pia, Actor actor) {
        if (!reviewsIn(pia.status(), actor, pia.unit())) {
            throw new Refusal.NotAllowed("pia.refusal.not-a-reviewer", pia.code(), pia.status());
        }
        if (pia.writers().contains(actor.username())) {
            throw new Refusal.NotAllowed("pia.refusal.own-work", pia.code());
        }
    }

    static void splits(Actor actor) {
        if (!actor.is(Role.PRIVACY_OFFICER) && !actor.is(Role.DPO)) {
            throw new Refusal.NotAllowed("pia.refusal.not-a-splitter");
        }
    }
}
