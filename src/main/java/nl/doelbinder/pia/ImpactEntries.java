package nl.doelbinder.pia;

import java.util.Comparator;
import java.util.List;
import nl.doelbinder.organisation.RegisterHistory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Impact assessments to be read by people. */
@Component
public class ImpactEntries {

    private final RegisterHistory history;

    ImpactEntries(RegisterHistory history) {
        this.history = history;
    }

    /** By code. */
    @Transactional(readOnly = true)
    public List<ImpactOnRecord> all() {
        return history.entries(ImpactEntry.class, null).stream()
                .map(ImpactEntry::onRecord)
                .sorted(Comparator.comparing(onRecord -> onRecord.assessment().code()))
                .toList();
    }
}
