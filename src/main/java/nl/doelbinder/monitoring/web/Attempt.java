package nl.doelbinder.monitoring.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Tree;
import nl.doelbinder.monitoring.Decision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody sent to do an act.
 *
 * @param act    names the form; its fields begin with it
 * @param fields of the whole form
 */
record Attempt(String act, String code, Map<String, String> fields) {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LINE = 500;
    private static final Codes<Decision.Outcome> OUTCOMES = Codes.of(Decision.Outcome.class);

    String value(String name) {
        return fields.getOrDefault(act + "-" + name, "").strip();
    }

    /** The version of the request that the reader saw; {@code null} where the form does not say. */
    @Nullable Long version() {
        try {
            return Long.valueOf(fields.getOrDefault("version", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** An act that cannot be taken back asks for a sign that it is meant. */
    List<Fault> unconfirmed() {
        return value("confirm").equals("true")
                ? List.of()
                : List.of(Fault.at("/confirm", "confirm.missing", "confirm"));
    }

    List<Fault> unconfirmedOrUnreasoned() {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        put(written, "reason");
        Reading reading = Reading.of(Tree.of(written));
        reading.root().lines("reason", LONGEST_TEXT);
        return Stream.concat(reading.faults().stream(), unconfirmed().stream()).toList();
    }

    /** What is decided; one that is not whole has faults. */
    Reading decision() {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        put(written, "outcome");
        put(written, "reason");
        put(written, "reference");
        ArrayNode conditions = written.putArray("conditions");
        value("conditions")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(conditions::add);
        return Reading.of(Tree.of(written));
    }

    static @Nullable Decision read(Reading reading) {
        InputObject in = reading.root();
        Decision.Outcome outcome = in.code("outcome", OUTCOMES);
        String reason = in.lines("reason", LONGEST_TEXT);
        String reference = in.optionalText("reference", LONGEST_LINE);
        List<String> conditions = in.texts("conditions", LONGEST_LINE);
        return outcome == null || reason == null || conditions == null || !reading.isSound()
                ? null
                : new Decision(outcome, reason, conditions, reference);
    }

    private void put(ObjectNode written, String name) {
        if (!value(name).isEmpty()) {
            written.put(name, value(name));
        }
    }
}
