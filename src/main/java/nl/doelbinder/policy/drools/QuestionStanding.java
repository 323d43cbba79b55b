package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.util.Optional;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.register.LegalQuestion;
import nl.doelbinder.policy.register.LegalQuestion.Answer;

/**
 * What a question of law means for a case on one day.
 *
 * @param suffix    of the message's key
 * @param condition empty but where the answer makes one
 */
public record QuestionStanding(Outcome outcome, String suffix, String condition) {

    private static final QuestionStanding OPEN = new QuestionStanding(Outcome.REFER, ".open", "");
    private static final QuestionStanding ALLOWED = new QuestionStanding(Outcome.PERMIT, "", "");
    private static final QuestionStanding FORBIDDEN = new QuestionStanding(Outcome.DENY, ".forbid", "");

    static QuestionStanding of(Optional<LegalQuestion> question, LocalDate day) {
        Answer answer = question.map(LegalQuestion::answer).orElse(null);
        if (answer == null || answer.answeredOn().isAfter(day)) {
            return OPEN;
        }
        return switch (answer.ruling()) {
            case ALLOW -> ALLOWED;
            case FORBID -> FORBIDDEN;
            case ALLOW_IF -> {
                String condition = answer.condition();
                yield new QuestionStanding(Outcome.CONDITION, ".allowIf", condition == null ? "" : condition);
            }
        };
    }

    /** Whether the rule that asks has something to say. */
    public boolean counts() {
        return outcome != Outcome.PERMIT;
    }
}
