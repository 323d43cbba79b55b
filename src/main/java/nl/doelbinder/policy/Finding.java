package nl.doelbinder.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule's answer.
 *
 * @param rule    stable id of the rule, such as {@code DOEL-06}, or {@code DOEL-OK} where no rule of the family answered
 * @param message names the values that made the rule answer and what would lighten the outcome
 * @param sources citations in force on the day of assessment
 * @param until   the last day that a condition sets, if it sets one
 */
public record Finding(
        String rule,
        Family family,
        Outcome outcome,
        Message message,
        List<String> sources,
        @Nullable LocalDate until) {

    public Finding {
        sources = List.copyOf(sources);
    }
}
