package nl.doelbinder.tender;

import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workgroup hands the papers in, and the boards begin. */
@Component
public class HandingInPapers {

    private final ChangingTender changing;

    HandingInPapers(ChangingTender changing) {
        this.changing = changing;
    }

    public Tender handIn(String code, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "HAND_IN_PAPERS", null, expectedVersion, tender -> {
            TenderRights.isProcurement(by);
            tender.handIn();
            return tender;
        });
    }
}
