package nl.doelbinder.pia;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what the Dutch state's DPIA tool wrote: answers by the id of a task, repeated ones by index. The tool has written
 * them in several ways over the years: grouped under the task that repeats, with the index in the key, under the name of
 * the form, and with a random key for each instance.
 */
final class ReadingStateFile {

    /** What the tool calls the form that templates name as {@code dpia}. */
    static final String URN = "urn:nl:dpia";

    static final String TOOL = "dpia";

    private static final Pattern VERSION = Pattern.compile("urn:nl:dpia(:3\\.\\d{1,3})?");
    private static final Pattern TASK = Pattern.compile("(\\d+(?:\\.\\d+)*)(?:\\[(\\d{1,6})])?");
    private static final Pattern INSTANCE = Pattern.compile("(\\d+(?:\\.\\d+)*)_.+");
    private static final Set<String> FORMS = Set.of("dpia", "prescan", "preScan", "iama");
    private static final String INDEX = "_index";

    private final Reading reading;
    private final Map<String, Integer> instances = new HashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<ForeignPart> rest = new ArrayList<>();

    private ReadingStateFile(Reading reading) {
        this.reading = reading;
    }

    /** Reads one; what is wrong in it is reported to the reading. */
    static ForeignFile read(ObjectNode root, Reading reading) {
        ReadingStateFile file = new ReadingStateFile(reading);
        JsonNode metadata = root.path("metadata");
        String urn = metadata.path("urn").asString(URN);
        if (!VERSION.matcher(urn).matches()) {
            reading.add(Fault.at("/metadata/urn", "pia.import.other-form", "urn", urn, URN + ":3.0"));
        }
        file.numberInstances(root.path("taskState").path(TOOL).path("taskInstances"));
        if (root.path("answers") instanceof ObjectNode answers) {
            file.answers(answers, "/answers");
        } else {
            reading.add(Fault.at("/answers", "pia.import.not-an-object", "answers"));
        }
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (!Set.of("answers", "$schema").contains(field.getKey())) {
                file.rest.add(new ForeignPart(field.getKey(), field.getValue(), "pia.annex.not-an-answer"));
            }
        }
        return new ForeignFile(ImportRecord.Tool.DPIA, TOOL, urn, "", file.leaves, List.of(), file.rest);
    }

    /** A random key belongs to the repetition that its group is, in the order in which groups were made. */
    private void numberInstances(JsonNode known) {
        Map<String, Map<String, Integer>> groups = new HashMap<>();
        for (Map.Entry<String, JsonNode> instance : known.properties()) {
            String task = instance.getValue().path("taskId").asString("");
            String group = instance.getValue().path("groupId").asString(instance.getKey());
            Map<String, Integer> order = groups.computeIfAbsent(parent(task), unused -> new HashMap<>());
            instances.put(instance.getKey(), order.computeIfAbsent(group, unused -> order.size()));
        }
    }

    private void answers(ObjectNode answers, String at) {
        for (Map.Entry<String, JsonNode> entry : answers.properties()) {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            String here = at + "/" + key;
            if (key.equals(TOOL) && value instanceof ObjectNode named) {
                answers(named, here);
            } else if (FORMS.contains(key)) {
                rest.add(new ForeignPart(here.substring(1), value, "pia.annex.no-question"));
            } else if (value.isArray()) {
                group(value, here);
            } else {
                answer(key, value, here, Leaf.ONCE);
            }
        }
    }

    private void group(JsonNode elements, String at) {
        int place = 0;
        for (JsonNode element : elements) {
            String here = at + "/" + place;
            int index = element.path(INDEX).asInt(place);
            place++;
            if (!(element instanceof ObjectNode row)) {
                wrong(here);
                continue;
            }
            row.properties().stream()
                    .filter(cell -> !cell.getKey().equals(INDEX))
                    .forEach(cell -> answer(cell.getKey(), cell.getValue(), here + "/" + cell.getKey(), index));
        }
    }

    private void answer(String key, JsonNode answer, String at, int repetition) {
        Matcher task = TASK.matcher(key);
        Matcher instance = INSTANCE.matcher(key);
        if (task.matches() && answer instanceof ObjectNode repeated && isByNumber(repeated)) {
            repeated.properties()
                    .forEach(each -> answer(
                            task.group(1), each.getValue(), at + "/" + each.getKey(), Integer.parseInt(each.getKey())));
        } else if (task.matches()) {
            String index = task.group(2);
            said(task.group(1), answer, at, repetition < 0 && index != null ? Integer.parseInt(index) : repetition);
        } else if (instance.matches()) {
            said(instance.group(1), answer, at, instances.getOrDefault(key, leaves.size()));
        } else {
            reading.add(Fault.at(at, "pia.import.no-task", key));
        }
    }

    private static boolean isByNumber(ObjectNode answer) {
        return !answer.isEmpty()
                && !answer.has("value")
                && answer.propertyNames().stream().allMatch(name -> name.matches("\\d{1,6}"));
    }

    private void said(String task, JsonNode answer, String at, int index) {
        if (!answer.isObject() || !answer.has("value")) {
            wrong(at);
            return;
        }
        JsonNode value = answer.path("value");
        boolean list = value.isArray();
        if (value.isObject() || (list && value.valueStream().anyMatch(JsonNode::isContainer))) {
            reading.add(Fault.at(at + "/value", "pia.import.no-text", task));
            return;
        }
        List<String> texts = (list ? value.valueStream() : Stream.of(value))
                .filter(text -> !text.isNull())
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .toList();
        if (!texts.isEmpty()) {
            leaves.add(new Leaf(task, index, at.substring(1), texts));
        }
    }

    private void wrong(String at) {
        reading.add(Fault.at(at, "pia.import.not-an-answer", at));
    }

    private static String parent(String task) {
        int dot = task.lastIndexOf('.');
        return dot < 0 ? task : task.substring(0, dot);
    }
}
