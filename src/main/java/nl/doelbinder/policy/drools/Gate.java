package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The publication gate on one day, as its rules see it, and what they have against opening it.
 *
 * <p>Stored rule sets of years ago call these methods. The class may grow; nothing that a rule ever used may go or change
 * its meaning.
 */
public final class Gate {

    /** One answer. The key is the rule's id, with a word behind a full stop where it has several messages. */
    record Block(String key, String href, List<Object> values) {}

    private final LocalDate day;
    private final List<Block> blocks = new ArrayList<>();

    Gate(LocalDate day) {
        this.day = day;
    }

    public LocalDate day() {
        return day;
    }

    /**
     * Keeps the gate closed.
     *
     * @param href the page where the reason can be mended
     */
    public void block(String key, String href, Object... values) {
        blocks.add(new Block(key, href, List.of(values)));
    }

    List<Block> blocks() {
        return blocks;
    }
}
