package nl.doelbinder.delivery.records;

import java.util.List;

/**
 * What is wrong with one field of one line.
 *
 * @param field   as the file calls it; empty for the line as a whole
 * @param message key of the messages
 * @param said    what the message names
 */
record LineFault(String field, String message, List<String> said) {

    static LineFault of(String field, String message, String... said) {
        return new LineFault(field, "records.fault." + message, List.of(said));
    }

    static LineFault ofLine(String message, String... said) {
        return of("", message, said);
    }
}
