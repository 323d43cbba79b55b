package nl.doelbinder.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that changed something.
 *
 * @param act     such as {@code FILE_REQUEST}; its name is the message {@code act.<act>}
 * @param subject the case, such as {@code monitoring-requests/V-001}
 * @param reason  in the actor's own words
 * @param seal    hash that chains it to what went before, {@code null} until it is sealed, within a second
 */
public record TimelineEntry(
        long revision,
        Instant at,
        String actor,
        String act,
        String subject,
        @Nullable String reason,
        @Nullable String seal,
        List<Change> changes) {

    public TimelineEntry {
        changes = List.copyOf(changes);
    }

    TimelineEntry with(List<Change> found) {
        return new TimelineEntry(revision, at, actor, act, subject, reason, seal, found);
    }
}
