package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.policy.Outcome;

/**
 * A request for a delivery on one day, as its rules see it, and what they have against it.
 *
 * <p>Stored rule sets of years ago call these methods. The class may grow; nothing that a rule ever used may go or change
 * its meaning.
 */
public final class DeliveryCase {

    /** One answer. The key is the rule's id, with a word behind a full stop where it has several messages. */
    record Answer(String key, Outcome outcome, List<Object> values) {}

    private final LocalDate day;
    private final List<Answer> answers = new ArrayList<>();

    DeliveryCase(LocalDate day) {
        this.day = day;
    }

    public LocalDate day() {
        return day;
    }

    /** Nobody overrules it. */
    public void deny(String key, Object... values) {
        answers.add(new Answer(key, Outcome.DENY, List.of(values)));
    }

    /** The data owner judges it. */
    public void refer(String key, Object... values) {
        answers.add(new Answer(key, Outcome.REFER, List.of(values)));
    }

    List<Answer> answers() {
        return answers;
    }
}
