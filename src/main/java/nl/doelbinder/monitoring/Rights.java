package nl.doelbinder.monitoring;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;

/** Who may see which requests, and who may act for whom. */
final class Rights {

    private Rights() {}

    static boolean seesAll(Actor actor) {
        return actor.equals(Actor.PROGRAM)
                || actor.is(Role.PRIVACY_OFFICER)
                || actor.is(Role.DPO)
                || actor.is(Role.AUDITOR);
    }

    /** The units whose requests the actor sees by being of the unit. */
    static Set<String> unitsOf(Actor actor) {
        return Stream.of(Role.REQUESTER, Role.UNIT_LEAD, Role.UNIT_LAWYER)
                .flatMap(role -> actor.scopesOf(role).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean sees(Actor actor, String unit) {
        return seesAll(actor) || unitsOf(actor).contains(unit);
    }

    static void actsForUnit(Actor actor, String unit) {
        if (!actor.equals(Actor.PROGRAM) && !actor.is(Role.REQUESTER, unit)) {
            throw new Refusal.NotAllowed("monitoring.refusal.not-for-unit", unit);
        }
    }

    static void isPrivacyOfficer(Actor actor) {
        if (!actor.is(Role.PRIVACY_OFFICER)) {
            throw new Refusal.NotAllowed("monitoring.refusal.not-privacy-officer");
        }
    }

    static void didNotFile(Actor actor, MonitoringRequest request) {
        if (actor.username().equals(request.filedBy())) {
            throw new Refusal.NotAllowed("monitoring.refusal.own-request", request.code());
        }
    }
}
