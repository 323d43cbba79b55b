package nl.doelbinder.policy.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question of law, open until it is answered.
 *
 * @param topic  such as {@code RETENTION_LONG}
 * @param answer {@code null} while the question is open
 */
public record LegalQuestion(
        String topic,
        String label,
        @Nullable LocalDate raisedOn,
        @Nullable Answer answer) {

    /** As it stood on a day: answered later, it was open. */
    public LegalQuestion asOf(LocalDate day) {
        return answer != null && answer.answeredOn().isAfter(day)
                ? new LegalQuestion(topic, label, raisedOn, null)
                : this;
    }

    /**
     * A decision on the question, binding from its day on.
     *
     * @param condition there with {@link Ruling#ALLOW_IF} only
     */
    public record Answer(
            Ruling ruling, LocalDate answeredOn, @Nullable String condition) {}

    /** What an answer allows. */
    public enum Ruling {
        ALLOW,
        ALLOW_IF,
        FORBID
    }
}
