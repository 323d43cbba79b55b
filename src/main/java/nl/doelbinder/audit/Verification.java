package nl.doelbinder.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the chain of revisions is whole.
 *
 * @param sealed revisions that were looked at
 * @param head   the last seal, to be written down outside the program; {@code null} where there is none
 * @param breaks where it is broken, the first one first; at most a hundred
 */
public record Verification(
        Instant at, long sealed, @Nullable String head, List<Break> breaks) {

    public Verification {
        breaks = List.copyOf(breaks);
    }

    public boolean whole() {
        return breaks.isEmpty();
    }

    /** One place where it is broken. */
    public record Break(long revision, Kind kind) {}

    /** How it is broken; its name is the message {@code audit.break.<KIND>}. */
    public enum Kind {
        /** The revision, what it changed, or the seal itself is not what it was when it was sealed. */
        ALTERED,
        /** It was sealed and is gone. */
        REMOVED,
        /** Between its seal and the one before, seals are gone. */
        SEAL_MISSING,
        /** It is there and nobody sealed it. */
        UNSEALED
    }
}
