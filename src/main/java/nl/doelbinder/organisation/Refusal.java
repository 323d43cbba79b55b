package nl.doelbinder.organisation;

import java.util.List;

/**
 * An act that cannot be done, with the reason for the reader as a key of {@code messages} and its values. Mapped to a
 * page or a problem at one place.
 */
public abstract sealed class Refusal extends RuntimeException {

    private final String messageKey;
    private final List<Object> values;

    private Refusal(String messageKey, Object... values) {
        super(messageKey + " " + List.of(values));
        this.messageKey = messageKey;
        this.values = List.of(values);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> values() {
        return values;
    }

    /** There is no such thing, or the actor may not know that there is. HTTP 404. */
    public static final class NotFound extends Refusal {
        public NotFound(String messageKey, Object... values) {
            super(messageKey, values);
        }
    }

    /** The actor may not do this. HTTP 403. */
    public static final class NotAllowed extends Refusal {
        public NotAllowed(String messageKey, Object... values) {
            super(messageKey, values);
        }
    }

    /** The case is not in a state for this act. HTTP 409. */
    public static final class OutOfTurn extends Refusal {
        public OutOfTurn(String messageKey, Object... values) {
            super(messageKey, values);
        }
    }

    /** Somebody else was first. HTTP 412. */
    public static final class Overtaken extends Refusal {
        public Overtaken(String messageKey, Object... values) {
            super(messageKey, values);
        }
    }
}
