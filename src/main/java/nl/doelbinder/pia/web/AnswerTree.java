package nl.doelbinder.pia.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doelbinder.input.Tree;
import nl.doelbinder.pia.Template.Question;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a question as the tree that the API would get. */
final class AnswerTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern CELL = Pattern.compile("cell\\.(\\d{1,4})\\.(.+)");
    private static final Map<String, String> PARTS = Map.of("years", "Y", "months", "M", "days", "D");

    private AnswerTree() {}

    static Tree of(Question question, MultiValueMap<String, String> fields) {
        ObjectNode root = NODES.objectNode();
        String value = text(fields, "value");
        switch (question.kind()) {
            case TEXT, CHOICE, DATE -> {
                if (!value.isBlank()) {
                    root.put("value", value);
                }
            }
            case MULTI_CHOICE, REGISTER -> {
                ArrayNode chosen = root.putArray("value");
                fields.getOrDefault("value", List.of()).forEach(chosen::add);
            }
            case YES_NO -> {
                if (value.equals("true") || value.equals("false")) {
                    root.put("value", value.equals("true"));
                }
            }
            case PERIOD -> {
                String period = period(fields);
                if (!period.isEmpty()) {
                    root.put("value", period);
                }
            }
            case TABLE -> rows(root.putArray("value"), fields);
        }
        return Tree.of(root);
    }

    private static String period(MultiValueMap<String, String> fields) {
        StringBuilder period = new StringBuilder();
        for (String part : List.of("years", "months", "days")) {
            String amount = text(fields, part).strip();
            if (!amount.isEmpty()) {
                period.append(amount).append(PARTS.get(part));
            }
        }
        return period.isEmpty() ? "" : "P" + period;
    }

    private static void rows(ArrayNode rows, MultiValueMap<String, String> fields) {
        Map<Integer, ObjectNode> byNumber = new TreeMap<>();
        fields.forEach((name, values) -> {
            Matcher cell = CELL.matcher(name);
            if (cell.matches() && !values.get(0).isBlank()) {
                byNumber.computeIfAbsent(Integer.parseInt(cell.group(1)), unused -> NODES.objectNode())
                        .put(cell.group(2), values.get(0));
            }
        });
        byNumber.values().forEach(rows::add);
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}
