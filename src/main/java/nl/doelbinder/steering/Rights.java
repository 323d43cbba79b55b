package nl.doelbinder.steering;

import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;

/** Who acts for the steering group. */
final class Rights {

    private Rights() {}

    /** The secretary keeps the group's papers, or the chair does. */
    static boolean keeps(Actor actor) {
        return actor.is(Role.SECRETARY, SteeringGroup.CODE) || actor.is(Role.CHAIR, SteeringGroup.CODE);
    }

    static void requireKeeper(Actor actor) {
        if (!keeps(actor)) {
            throw new Refusal.NotAllowed("steering.refusal.not-keeper");
        }
    }

    static void requireChair(Actor actor) {
        if (!actor.is(Role.CHAIR, SteeringGroup.CODE)) {
            throw new Refusal.NotAllowed("steering.refusal.not-chair");
        }
    }
}
