package nl.doelbinder.pia;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Tree;
import nl.doelbinder.pia.ImportRecord.Line;
import nl.doelbinder.pia.ImportRecord.Result;
import nl.doelbinder.pia.Template.Column;
import nl.doelbinder.pia.Template.Option;
import nl.doelbinder.pia.Template.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts what another tool's file says where the template says that it belongs. What has no place there is left over. */
final class PlacingLeaves {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d-M-uuuu"));
    private static final Set<String> YES = Set.of("true", "ja", "yes", "oui");
    private static final Set<String> NO = Set.of("false", "nee", "no", "non");

    private final Template template;
    private final String tool;
    private final Function<Question, Set<String>> codes;

    private final Map<String, JsonNode> answers = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<Leaf> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Leaf> unfit = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Begins with an empty form.
     *
     * @param tool  as templates name it in {@code imports}
     * @param codes what a register holds that a question refers to
     */
    PlacingLeaves(Template template, String tool, Function<Question, Set<String>> codes) {
        this.template = template;
        this.tool = tool;
        this.codes = codes;
    }

    void place(List<Leaf> leaves) {
        template.questions()
                .filter(question -> question.imports().containsKey(tool))
                .forEach(question -> place(question, leaves));
    }

    Map<String, JsonNode> answers() {
        return answers;
    }

    List<Line> lines() {
        return lines;
    }

    boolean isPlaced(Leaf leaf) {
        return placed.contains(leaf);
    }

    /** Why a leaf that is left over has no place. */
    String reason(Leaf leaf) {
        return unfit.contains(leaf) ? "pia.annex.not-fitting" : "pia.annex.no-question";
    }

    private void place(Question question, List<Leaf> leaves) {
        Set<String> ids = Set.copyOf(
                question.importColumns().isEmpty()
                        ? question.imports().getOrDefault(tool, List.of())
                        : Stream.concat(
                                        question.importColumns().values().stream(),
                                        question.imports().getOrDefault(tool, List.of()).stream())
                                .toList());
        List<Leaf> its = leaves.stream()
                .filter(leaf -> ids.contains(leaf.id()))
                .sorted(Comparator.comparing(Leaf::id).thenComparingInt(Leaf::index))
                .toList();
        if (its.isEmpty()) {
            return;
        }
        JsonNode candidate = candidate(question, its);
        JsonNode fitting = candidate == null ? null : fitting(question, candidate, codes.apply(question));
        if (fitting == null) {
            unfit.addAll(its);
            return;
        }
        answers.put(question.id(), fitting);
        placed.addAll(its);
        its.forEach(leaf -> lines.add(new Line(leaf.reference(), Result.ANSWER, question.id(), null, 1)));
    }

    /** The value in the form in which it is kept; {@code null} where it cannot be given there. */
    static @Nullable JsonNode fitting(Question question, JsonNode value, Set<String> codes) {
        Reading reading = Reading.of(Tree.of(NODES.objectNode().set("value", value)));
        JsonNode read = ReadingAnswer.read(reading.root(), question, codes);
        return reading.isSound() ? read : null;
    }

    private static @Nullable JsonNode candidate(Question question, List<Leaf> leaves) {
        List<String> texts =
                leaves.stream().flatMap(leaf -> leaf.texts().stream()).toList();
        return switch (question.kind()) {
            case TEXT ->
                NODES.stringNode(
                        String.join("\n\n", leaves.stream().map(Leaf::text).toList()));
            case DATE -> texts.size() == 1 ? day(texts.get(0)) : null;
            case PERIOD -> texts.size() == 1 ? NODES.stringNode(texts.get(0).toUpperCase(Locale.ROOT)) : null;
            case YES_NO -> texts.size() == 1 ? flag(texts.get(0)) : null;
            case CHOICE -> texts.size() == 1 ? NODES.stringNode(option(question, texts.get(0))) : null;
            case MULTI_CHOICE -> array(texts.stream().map(text -> option(question, text)));
            case REGISTER -> array(texts.stream());
            case TABLE ->
                question.importColumns().isEmpty() || hasWhole(question, leaves)
                        ? lines(question, texts)
                        : rows(question, leaves);
        };
    }

    /** Whether a leaf says the whole table in one text, instead of a cell. */
    private static boolean hasWhole(Question question, List<Leaf> leaves) {
        return leaves.stream().anyMatch(leaf -> !question.importColumns().containsValue(leaf.id()));
    }

    /** A text becomes a row a line, in the first column. */
    private static ArrayNode lines(Question question, List<String> texts) {
        String first = question.columns().get(0).id();
        ArrayNode rows = NODES.arrayNode();
        texts.stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .forEach(line -> rows.add(NODES.objectNode().put(first, line.strip())));
        return rows;
    }

    private static ArrayNode rows(Question question, List<Leaf> leaves) {
        Map<Integer, ObjectNode> rows = new TreeMap<>();
        for (Column column : question.columns()) {
            String id = question.importColumns().get(column.id());
            for (Leaf leaf : leaves) {
                if (leaf.id().equals(id)) {
                    rows.computeIfAbsent(leaf.index(), unused -> NODES.objectNode())
                            .put(column.id(), String.join(", ", leaf.texts()));
                }
            }
        }
        ArrayNode array = NODES.arrayNode();
        rows.values().forEach(array::add);
        return array;
    }

    private static @Nullable JsonNode day(String text) {
        String day = text.strip();
        String date = day.length() > 10 && day.charAt(10) == 'T' ? day.substring(0, 10) : day;
        return DAYS.stream()
                .map(form -> parsed(date, form))
                .flatMap(Optional::stream)
                .findFirst()
                .map(parsed -> NODES.stringNode(parsed.toString()))
                .orElse(null);
    }

    private static Optional<LocalDate> parsed(String date, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(date, form));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // written in another way, or no day
        }
    }

    private static @Nullable JsonNode flag(String text) {
        String said = text.strip().toLowerCase(Locale.ROOT);
        return YES.contains(said) ? NODES.booleanNode(true) : NO.contains(said) ? NODES.booleanNode(false) : null;
    }

    /** The value of the option that is meant; what means none stays as it is, and does not fit. */
    private static String option(Question question, String text) {
        String said = text.strip();
        return question.options().stream()
                .filter(option -> Stream.of(
                                option.value(),
                                option.label().dutch(),
                                option.label().english())
                        .anyMatch(said::equalsIgnoreCase))
                .map(Option::value)
                .findFirst()
                .orElse(said);
    }

    private static ArrayNode array(Stream<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.distinct().forEach(array::add);
        return array;
    }
}
