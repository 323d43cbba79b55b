package nl.doelbinder.monitoring;

import java.time.LocalDate;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a grant holds the unit to.
 *
 * @param rule  the rule that set it, {@code null} where the privacy officer did
 * @param until the last day that it sets, if it sets one
 */
public record Condition(
        @Nullable String rule, Message text, @Nullable LocalDate until) {

    static Condition of(Finding finding) {
        return new Condition(finding.rule(), finding.message(), finding.until());
    }

    /** In the officer's own words, which are not translated. */
    static Condition ofOfficer(String text) {
        return new Condition(null, new Message(text, text), null);
    }
}
