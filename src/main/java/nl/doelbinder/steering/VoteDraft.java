package nl.doelbinder.steering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is put to a written vote.
 *
 * @param tenderCode of the tender that it is about, if it is about one
 * @param papers     of the tender
 * @param minutesOf  day of the meeting whose minutes it approves, if it does
 */
public record VoteDraft(
        String question,
        Instant closesAt,
        @Nullable String tenderCode,
        List<TabledPaper> papers,
        @Nullable String minutesOf) {

    public VoteDraft {
        papers = List.copyOf(papers);
    }
}
