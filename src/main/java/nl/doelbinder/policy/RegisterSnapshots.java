package nl.doelbinder.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.organisation.RegisterChange;
import nl.doelbinder.organisation.RegisterHistory;
import nl.doelbinder.policy.register.RegisterSource;
import nl.doelbinder.policy.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registers as one snapshot, the current one and any before. A snapshot is made of the revisions up to its version,
 * which never change, and not of the tables, which others may be changing: so it is the same on every replica and on
 * every later day.
 */
@Component
class RegisterSnapshots implements CurrentRegisters {

    private static final int KEPT_OLD = 8;

    private final RegisterHistory history;
    private final List<RegisterSource> sources;
    private volatile @Nullable Registers latest;
    private final Map<String, Registers> old = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Registers> eldest) {
            return size() > KEPT_OLD;
        }
    };

    RegisterSnapshots(RegisterHistory history, List<RegisterSource> sources) {
        this.history = history;
        this.sources = List.copyOf(sources);
    }

    /**
     * The registers as they stand. Reads nothing but their version while that has not moved. In a transaction that is
     * changing them: with its changes, under the version that they will have.
     */
    @Override
    @Transactional
    public Registers current() {
        if (RegisterChange.isRunning()) {
            return snapshot(history.runningRevision(), null);
        }
        long revision = history.lastRevision();
        Registers known = latest;
        return known != null && known.version().equals(Long.toString(revision)) ? known : renewed(revision);
    }

    /**
     * The registers as they stood at an earlier version.
     *
     * @throws IllegalArgumentException when there never was such a version
     */
    @Override
    @Transactional
    public Registers at(String version) {
        Registers known = latest;
        if (known != null && known.version().equals(version)) {
            return known;
        }
        synchronized (old) {
            Registers kept = old.get(version);
            if (kept != null) {
                return kept;
            }
        }
        long revision = revision(version);
        Registers rebuilt = snapshot(revision, revision);
        synchronized (old) {
            old.put(version, rebuilt);
        }
        return rebuilt;
    }

    /** One at a time: the others find the work done. Never puts an older snapshot in a newer one's place. */
    private synchronized Registers renewed(long revision) {
        Registers known = latest;
        if (known != null && known.version().equals(Long.toString(revision))) {
            return known;
        }
        Registers renewed = snapshot(revision, revision);
        if (known == null || Long.parseLong(known.version()) < revision) {
            latest = renewed;
        }
        return renewed;
    }

    private Registers snapshot(long version, @Nullable Long revision) {
        Registers.Builder registers = Registers.builder(Long.toString(version));
        sources.forEach(source -> source.addTo(registers, revision));
        return registers.build();
    }

    private long revision(String version) {
        try {
            long revision = Long.parseLong(version);
            if (history.isRevision(revision)) {
                return revision;
            }
        } catch (NumberFormatException e) {
            // Not a version either.
        }
        throw new IllegalArgumentException("there never was a version " + version + " of the registers");
    }
}
