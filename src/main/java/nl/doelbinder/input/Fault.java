package nl.doelbinder.input;

import java.util.List;

/**
 * What is wrong at one place of an input.
 *
 * @param pointer    JSON pointer (RFC 6901) to the place, such as {@code /recipients/0}
 * @param messageKey key of {@code messages}, such as {@code input.unknown-code}
 * @param values     what the message names
 */
public record Fault(String pointer, String messageKey, List<Object> values) {

    public Fault {
        values = List.copyOf(values);
    }

    public static Fault at(String pointer, String messageKey, Object... values) {
        return new Fault(pointer, messageKey, List.of(values));
    }
}
