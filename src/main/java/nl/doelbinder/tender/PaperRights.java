package nl.doelbinder.tender;

import java.util.EnumSet;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;

/** Who works on what a tender is made of, and while it can be worked on. */
final class PaperRights {

    /** What was published stays as it was. */
    private static final Set<TenderState> CLOSED = EnumSet.of(
            TenderState.PUBLISHED,
            TenderState.AWARDED,
            TenderState.IMPLEMENTED,
            TenderState.COMPLETED,
            TenderState.STOPPED);

    private PaperRights() {}

    /** The workgroup: procurement, the units' leads and the secretary of the board that comes first. */
    static void worksOn(Tender tender, Actor by) {
        boolean first = !tender.route().isEmpty()
                && by.is(Role.SECRETARY, tender.route().get(0));
        if (!by.is(Role.PROCUREMENT) && !by.is(Role.UNIT_LEAD) && !first) {
            throw new Refusal.NotAllowed("papers.refusal.not-of-workgroup");
        }
        isOpen(tender);
    }

    static boolean isWorkedOn(Tender tender) {
        return !CLOSED.contains(tender.state());
    }

    static void isOpen(Tender tender) {
        if (!isWorkedOn(tender)) {
            throw new Refusal.OutOfTurn("papers.refusal.tender-closed", tender.code());
        }
    }

    static void isPrivacyOfficer(Actor by) {
        if (!by.is(Role.PRIVACY_OFFICER)) {
            throw new Refusal.NotAllowed("papers.refusal.not-privacy-officer");
        }
    }

    static void leadsUnit(Actor by, String unit) {
        if (!by.is(Role.UNIT_LEAD, unit)) {
            throw new Refusal.NotAllowed("papers.refusal.not-lead-of-unit", unit);
        }
    }

    /** The board that comes first answers for the risks of the tender: its chair, or its secretary for it. */
    static void answersForRisks(Tender tender, Actor by) {
        String board = tender.route().isEmpty() ? "" : tender.route().get(0);
        if (!by.is(Role.CHAIR, board) && !by.is(Role.SECRETARY, board)) {
            throw new Refusal.NotAllowed("papers.refusal.not-of-first-board", board);
        }
        isOpen(tender);
    }
}
