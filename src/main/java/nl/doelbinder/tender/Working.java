package nl.doelbinder.tender;

import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;

/** What a page may offer to who reads it. The acts judge it again, by the same rights. */
public final class Working {

    private Working() {}

    public static boolean onPapers(Tender tender, Actor by) {
        return may(() -> PaperRights.worksOn(tender, by));
    }

    public static boolean onRisks(Tender tender, Actor by) {
        return may(() -> PaperRights.answersForRisks(tender, by));
    }

    public static boolean forUnit(Tender tender, String unit, Actor by) {
        return may(() -> {
            PaperRights.leadsUnit(by, unit);
            PaperRights.isOpen(tender);
        });
    }

    public static boolean asPrivacyOfficer(Tender tender, Actor by) {
        return may(() -> {
            PaperRights.isPrivacyOfficer(by);
            PaperRights.isOpen(tender);
        });
    }

    private static boolean may(Runnable right) {
        try {
            right.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
