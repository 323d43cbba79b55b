package nl.doelbinder.tender;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Marks milestones that the route itself reaches. */
@Component
class MilestonesOnTheWay {

    private final TenderEntries entries;

    MilestonesOnTheWay(TenderEntries entries) {
        this.entries = entries;
    }

    Optional<Milestone> find(String tender, String code) {
        return entries.milestones(tender).stream()
                .filter(milestone -> milestone.code().equals(code))
                .findFirst();
    }

    /** A tender need not have planned it. */
    void done(String tender, String code, LocalDate day) {
        find(tender, code).ifPresent(milestone -> milestone.doneOn(day));
    }
}
