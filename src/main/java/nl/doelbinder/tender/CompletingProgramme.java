package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What suppliers of a lot have to offer is written down. */
@Component
public class CompletingProgramme {

    private final ChangingTender changing;
    private final Clock clock;

    CompletingProgramme(ChangingTender changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    public Tender complete(String code, String lot, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "COMPLETE_PROGRAMME", null, expectedVersion, tender -> {
            TenderRights.isProcurement(by);
            tender.completeProgramme(lot, LocalDate.now(clock));
            return tender;
        });
    }
}
