package nl.doelbinder.pia;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.Reading;
import nl.doelbinder.pia.ForeignFile.Weighed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what the CNIL's PIA tool wrote. The tool itself writes one PIA with its answers, measures, evaluations and comments
 * beside it; its server writes a list of PIAs with these inside. Answers are HTML. Its three feared events become risks.
 */
final class ReadingCnilFile {

    static final String TOOL = "cnil";

    private static final Set<String> LISTS = Set.of("answers", "measures", "evaluations", "comments");
    private static final String FORM = "CNIL PIA";
    private static final List<String> EVENTS = List.of("2", "3", "4");
    private static final int LISTED = 3;

    private final Reading reading;
    private final MessageSource messages;
    private final Locale language;

    private final Map<String, Leaf> leaves = new LinkedHashMap<>();
    private final Map<String, Integer> gauges = new HashMap<>();
    private final List<Weighed> risks = new ArrayList<>();
    private final List<ForeignPart> rest = new ArrayList<>();

    private ReadingCnilFile(Reading reading, MessageSource messages, Locale language) {
        this.reading = reading;
        this.messages = messages;
        this.language = language;
    }

    static boolean isOne(JsonNode root) {
        return root.path("pia").isObject() && root.has("answers");
    }

    static boolean isList(JsonNode root) {
        return root.isArray()
                && !root.isEmpty()
                && root.valueStream().allMatch(each -> each.has("name") && each.has("answers"));
    }

    /** Reads all PIAs of a file; what is wrong in them is reported to the reading. */
    static List<ForeignFile> read(JsonNode root, Reading reading, MessageSource messages, Locale language) {
        List<ForeignFile> files = new ArrayList<>();
        if (root instanceof ObjectNode one) {
            ObjectNode parts = one.deepCopy();
            parts.remove("pia");
            files.add(new ReadingCnilFile(reading, messages, language).read(one.path("pia"), parts, ""));
        } else {
            int place = 0;
            for (JsonNode each : root) {
                ObjectNode head = JsonNodeFactory.instance.objectNode();
                ObjectNode parts = JsonNodeFactory.instance.objectNode();
                each.properties()
                        .forEach(field ->
                                (LISTS.contains(field.getKey()) ? parts : head).set(field.getKey(), field.getValue()));
                files.add(new ReadingCnilFile(reading, messages, language).read(head, parts, "/" + place++));
            }
        }
        return files;
    }

    private ForeignFile read(JsonNode head, ObjectNode parts, String at) {
        // With a structure of its own the numbers of the questions mean what that structure says.
        boolean own = head.path("structure_data").isObject();
        answers(list(parts, "answers", at), at + "/answers", own);
        ArrayNode measures = list(parts, "measures", at);
        ArrayNode evaluations = list(parts, "evaluations", at);
        Set<String> used = new LinkedHashSet<>();
        if (!own) {
            EVENTS.forEach(event -> weigh(event, measures, evaluations, used));
        }
        int place = 0;
        for (JsonNode measure : measures) {
            keep("measures/" + place++, used.contains(measure.path("title").asString("")) ? null : measure);
        }
        keepAll("evaluations", evaluations);
        keepAll("comments", list(parts, "comments", at));
        parts.properties().stream()
                .filter(part -> !LISTS.contains(part.getKey()))
                .forEach(part -> keep(part.getKey(), part.getValue()));
        ObjectNode remaining = ((ObjectNode) head).deepCopy();
        String title = TextOfMarkup.of(head.path("name").asString("")).replaceAll("\\s+", " ");
        if (title.length() <= Texts.LONGEST_LINE) {
            remaining.remove("name");
        }
        keep("pia", remaining);
        return new ForeignFile(
                ImportRecord.Tool.CNIL,
                TOOL,
                FORM,
                title.length() <= Texts.LONGEST_LINE ? title : "",
                List.copyOf(leaves.values()),
                risks,
                rest);
    }

    private void answers(ArrayNode answers, String at, boolean ownStructure) {
        int place = 0;
        for (JsonNode answer : answers) {
            String here = at + "/" + place++;
            JsonNode reference = answer.path("reference_to");
            JsonNode data = answer.path("data");
            if (!(reference.isIntegralNumber() || reference.isString()) || !data.isObject()) {
                reading.add(Fault.at(here, "pia.import.not-an-answer", here));
                continue;
            }
            String id = reference.asString();
            List<String> texts = new ArrayList<>();
            JsonNode text = data.path("text");
            if (text.isString() && !TextOfMarkup.of(text.stringValue()).isBlank()) {
                texts.add(TextOfMarkup.of(text.stringValue()));
            } else if (!text.isString() && !text.isNull() && !text.isMissingNode()) {
                reading.add(Fault.at(here + "/data/text", "pia.import.no-text", id));
            }
            texts.addAll(listed(data.path("list"), here + "/data/list", id));
            JsonNode gauge = data.path("gauge");
            if (gauge.isIntegralNumber() && gauge.canConvertToInt()) {
                gauges.put(id, gauge.intValue());
            } else if (!gauge.isNull() && !gauge.isMissingNode()) {
                reading.add(Fault.at(here + "/data/gauge", "pia.import.no-gauge", id));
            }
            if (ownStructure) {
                rest.add(new ForeignPart("answers/" + id, answer, "pia.annex.no-question"));
            } else if (!texts.isEmpty()) {
                Leaf before = leaves.put(id, new Leaf(id, Leaf.ONCE, "answers/" + id, texts));
                if (before != null) {
                    reading.add(Fault.at(here + "/reference_to", "pia.import.answered-twice", "reference_to", id));
                }
            }
        }
    }

    private List<String> listed(JsonNode list, String at, String id) {
        List<String> texts = new ArrayList<>();
        if (list.isArray() && list.valueStream().allMatch(JsonNode::isString)) {
            list.forEach(each -> texts.add(TextOfMarkup.of(each.stringValue())));
        } else if (!list.isNull() && !list.isMissingNode()) {
            reading.add(Fault.at(at, "pia.import.no-text", id));
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    /** One feared event: its impacts, threats and sources, how grave and how likely, and the measures against it. */
    private void weigh(String event, ArrayNode measures, ArrayNode evaluations, Set<String> used) {
        String base = "3" + event;
        Integer impact = step(gauges.get(base + "5"));
        Integer likelihood = step(gauges.get(base + "6"));
        if (impact == null || likelihood == null) {
            return;
        }
        List<String> said = new ArrayList<>();
        for (int part = 1; part <= LISTED; part++) {
            said.add(labelled("pia.import.risk.part." + part, leaves.get(base + part)));
        }
        said.add(labelled("pia.import.risk.part.5", leaves.get(base + "5")));
        said.add(labelled("pia.import.risk.part.6", leaves.get(base + "6")));
        Leaf named = leaves.get(base + "4");
        List<String> titles = named == null ? List.of() : named.texts();
        String against = lines(titles.stream().map(title -> measure(title, measures)));
        String description = lines(said.stream());
        if (description.length() > Texts.LONGEST || against.length() > Texts.LONGEST) {
            return;
        }
        JsonNode after = residual(event, evaluations);
        Integer impactAfter = step(after.path("x").asInt(0));
        Integer likelihoodAfter = step(after.path("y").asInt(0));
        List<String> references = Stream.iterate(1, part -> part + 1)
                .limit(6)
                .map(part -> leaves.remove(base + part))
                .flatMap(Stream::ofNullable)
                .map(Leaf::reference)
                .toList();
        used.addAll(titles);
        risks.add(new Weighed(
                new RiskWeight(
                        message("pia.import.risk." + event),
                        description.isEmpty() ? null : description,
                        likelihood,
                        impact,
                        against.isEmpty() ? null : against,
                        null,
                        likelihoodAfter == null ? likelihood : Math.min(likelihood, likelihoodAfter),
                        impactAfter == null ? impact : Math.min(impact, impactAfter)),
                references));
    }

    /** What the evaluator made of it: across how grave, upwards how likely. */
    private static JsonNode residual(String event, ArrayNode evaluations) {
        return evaluations
                .valueStream()
                .filter(evaluation ->
                        evaluation.path("reference_to").asString("").equals("3." + event))
                .map(evaluation -> evaluation.path("gauges"))
                .findFirst()
                .orElse(JsonNodeFactory.instance.objectNode());
    }

    private static String measure(String title, ArrayNode measures) {
        return measures.valueStream()
                .filter(measure -> measure.path("title").asString("").equals(title))
                .map(measure ->
                        TextOfMarkup.of(measure.path("content").asString("")).replaceAll("\\s+", " "))
                .filter(content -> !content.isBlank())
                .map(content -> title + ": " + content)
                .findFirst()
                .orElse(title);
    }

    private String labelled(String key, @Nullable Leaf leaf) {
        return leaf == null ? "" : message(key) + ": " + String.join("; ", leaf.texts());
    }

    private static String lines(Stream<String> lines) {
        return String.join("\n", lines.filter(line -> !line.isEmpty()).toList());
    }

    private static @Nullable Integer step(@Nullable Integer gauge) {
        return gauge != null && gauge >= 1 && gauge <= RiskWeight.HIGHEST ? gauge : null;
    }

    private ArrayNode list(ObjectNode parts, String name, String at) {
        JsonNode list = parts.path(name);
        if (list instanceof ArrayNode array && array.valueStream().allMatch(JsonNode::isObject)) {
            return array;
        }
        if (!list.isNull() && !list.isMissingNode()) {
            reading.add(Fault.at(at + "/" + name, "pia.import.no-list", name));
        }
        return JsonNodeFactory.instance.arrayNode();
    }

    private void keepAll(String name, ArrayNode all) {
        int place = 0;
        for (JsonNode each : all) {
            keep(name + "/" + place++, each);
        }
    }

    private void keep(String reference, @Nullable JsonNode value) {
        if (value != null) {
            rest.add(new ForeignPart(reference, value, "pia.annex.not-an-answer"));
        }
    }

    private String message(String key) {
        return String.valueOf(messages.getMessage(key, null, language));
    }
}
