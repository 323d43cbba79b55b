package nl.doelbinder.delivery;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;

/** Who may see which agreements and deliveries, and who may act for which party. */
final class Rights {

    private Rights() {}

    static boolean seesAll(Actor actor) {
        return actor.equals(Actor.PROGRAM)
                || actor.is(Role.PRIVACY_OFFICER)
                || actor.is(Role.DPO)
                || actor.is(Role.AUDITOR);
    }

    /** The units that the actor is a party for. */
    static Set<String> partiesOf(Actor actor) {
        return Stream.of(Role.values())
                .filter(Role::ofParty)
                .flatMap(role -> actor.scopesOf(role).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean sees(Actor actor, Agreement agreement) {
        return seesAll(actor)
                || partiesOf(actor).stream().anyMatch(unit -> agreement.terms().isParty(unit));
    }

    static void asksFor(Actor actor, Agreement agreement) {
        require(actor, Role.DELIVERY_REQUESTER, agreement.recipient(), "delivery.refusal.not-requester");
    }

    static void keepsMandates(Actor actor, Agreement agreement) {
        require(actor, Role.LOCAL_ADMINISTRATOR, agreement.recipient(), "delivery.refusal.not-administrator");
    }

    static void judgesReferrals(Actor actor, Agreement agreement) {
        require(actor, Role.DATA_OWNER, agreement.terms().referralsTo(), "delivery.refusal.not-data-owner");
    }

    static void provides(Actor actor, Agreement agreement) {
        require(actor, Role.DATA_PROVIDER, agreement.terms().provider(), "delivery.refusal.not-provider");
    }

    static void ownsFacility(Actor actor, Agreement agreement) {
        require(actor, Role.FACILITY_OWNER, agreement.terms().facilityOwner(), "delivery.refusal.not-facility-owner");
    }

    /** What was asked belongs to who asked it: nobody else fetches, receives or destroys it. */
    static void asked(Actor actor, Delivery delivery) {
        if (!actor.username().equals(delivery.requester())) {
            throw new Refusal.NotAllowed("delivery.refusal.not-own", delivery.code());
        }
    }

    static void didNotAsk(Actor actor, Delivery delivery) {
        if (actor.username().equals(delivery.requester())) {
            throw new Refusal.NotAllowed("delivery.refusal.own-request", delivery.code());
        }
    }

    private static void require(Actor actor, Role role, String unit, String refusal) {
        if (!actor.is(role, unit)) {
            throw new Refusal.NotAllowed(refusal, unit);
        }
    }
}
