package nl.doelbinder.tender;

import java.util.EnumSet;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;

/** Who may see a tender, and who may act for whom. */
final class TenderRights {

    private static final Set<Role> READERS = EnumSet.of(
            Role.CHAIR,
            Role.SECRETARY,
            Role.MEMBER,
            Role.PROCUREMENT,
            Role.CONTRACT_MANAGER,
            Role.UNIT_LEAD,
            Role.PRIVACY_OFFICER,
            Role.DPO,
            Role.AUDITOR,
            Role.ADMIN);

    private TenderRights() {}

    static boolean reads(Actor actor) {
        return actor.equals(Actor.PROGRAM) || READERS.stream().anyMatch(actor::is);
    }

    static boolean mayRead(Role role) {
        return READERS.contains(role);
    }

    /** A secretary records what the own board decided, and nothing of another. */
    static void isSecretaryOf(Actor actor, String board) {
        if (!actor.equals(Actor.PROGRAM) && !actor.is(Role.SECRETARY, board)) {
            throw new Refusal.NotAllowed("tender.refusal.not-secretary", board);
        }
    }

    static void isChairOf(Actor actor, String board) {
        if (!actor.is(Role.CHAIR, board)) {
            throw new Refusal.NotAllowed("tender.refusal.not-chair", board);
        }
    }

    static void isProcurement(Actor actor) {
        if (!actor.is(Role.PROCUREMENT)) {
            throw new Refusal.NotAllowed("tender.refusal.not-procurement");
        }
    }

    static void mayComplete(Actor actor, Tender tender, String milestone) {
        boolean may = milestone.equals(MilestoneCodes.CONTRACT_END)
                ? actor.is(Role.CONTRACT_MANAGER)
                : actor.is(Role.PROCUREMENT) || actor.is(Role.SECRETARY, tender.steeringBoard());
        if (!may) {
            throw new Refusal.NotAllowed("tender.refusal.not-for-milestone", milestone);
        }
    }

    static void owns(Actor actor, BoardCondition condition) {
        if (!actor.groups().contains(condition.owner())) {
            throw new Refusal.NotAllowed("tender.refusal.not-owner", condition.owner());
        }
    }
}
