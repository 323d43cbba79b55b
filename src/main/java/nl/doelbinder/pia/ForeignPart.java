package nl.doelbinder.pia;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of another tool's file that answers no question.
 *
 * @param reference where it stands there
 * @param reason    why it has no place here
 */
record ForeignPart(String reference, JsonNode value, String reason) {

    /** How the other tool keeps its own books: numbers of its rows, and when they were written. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "id",
            "pia_id",
            "created_at",
            "updated_at",
            "dbversion",
            "tablename",
            "serverurl",
            "objectstore",
            "numberofquestions",
            "placeholder",
            "is_example",
            "is_archive",
            "progress");

    /** As people read it: an object field by field, without its bookkeeping; empty where it says nothing. */
    String text() {
        if (value instanceof ObjectNode object) {
            return object.properties().stream()
                    .filter(field -> !BOOKKEEPING.contains(field.getKey().toLowerCase(Locale.ROOT)))
                    .filter(field -> saysSomething(field.getValue()))
                    .map(ForeignPart::line)
                    .collect(Collectors.joining("\n"));
        }
        return saysSomething(value) ? said(value) : "";
    }

    private static String line(Map.Entry<String, JsonNode> field) {
        return field.getKey() + ": " + said(field.getValue());
    }

    private static String said(JsonNode value) {
        return value.isString() ? TextOfMarkup.of(value.stringValue()) : value.toString();
    }

    private static boolean saysSomething(JsonNode value) {
        return !value.isNull()
                && !(value.isString() && TextOfMarkup.of(value.stringValue()).isBlank())
                && !(value.isContainer() && value.isEmpty());
    }
}
