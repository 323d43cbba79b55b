package nl.doelbinder.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's units. */
@Component
public class Units {

    private final RegisterHistory history;
    private final UnitEntries entries;

    Units(RegisterHistory history, UnitEntries entries) {
        this.history = history;
        this.entries = entries;
    }

    /** All units by code. */
    @Transactional(readOnly = true)
    public List<Unit> all() {
        return at(null);
    }

    /** All units by code, as they stood at a revision; {@code null}: as they stand. */
    @Transactional(readOnly = true)
    public List<Unit> at(@Nullable Long revision) {
        return history.entries(UnitEntry.class, revision).stream()
                .map(UnitEntry::unit)
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Unit> of(String code) {
        return entries.findById(code).map(UnitEntry::unit);
    }
}
