package nl.doelbinder.pia;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.policy.Message;
import org.jspecify.annotations.Nullable;

/** What a PIA asks: sections of questions, as a file under {@code pia-templates} says. A version of it never changes. */
public final class Template {

    private final String code;
    private final String version;
    private final Message title;
    private final Message source;
    private final List<Section> sections;
    private final Map<String, Question> byId;

    Template(String code, String version, Message title, Message source, List<Section> sections) {
        this.code = code;
        this.version = version;
        this.title = title;
        this.source = source;
        this.sections = List.copyOf(sections);
        byId = questions().collect(Collectors.toUnmodifiableMap(Question::id, Function.identity()));
    }

    public String code() {
        return code;
    }

    public String version() {
        return version;
    }

    public Message title() {
        return title;
    }

    /** The published model that it follows. */
    public Message source() {
        return source;
    }

    public List<Section> sections() {
        return sections;
    }

    /** In the order of the form. */
    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /** Where in the form each question stands, from 0. */
    Map<String, Integer> order() {
        Map<String, Integer> order = new HashMap<>();
        questions().forEach(question -> order.put(question.id(), order.size()));
        return order;
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public Optional<Question> stating(Fact fact) {
        return questions().filter(question -> question.fact() == fact).findFirst();
    }

    /** What an answer is made of. */
    public enum Kind {
        TEXT,
        CHOICE,
        MULTI_CHOICE,
        YES_NO,
        TABLE,
        DATE,
        PERIOD,
        /** Codes of entries of a register. */
        REGISTER
    }

    /** Answers that bind requests, or say whom it is about. */
    public enum Fact {
        SERVICE_LINES(Kind.MULTI_CHOICE),
        PURPOSES(Kind.REGISTER),
        LEVELS(Kind.MULTI_CHOICE),
        RETENTION(Kind.PERIOD),
        LOCATION(Kind.CHOICE),
        RECIPIENTS(Kind.MULTI_CHOICE),
        ACCESS(Kind.CHOICE),
        SUBJECTS(Kind.MULTI_CHOICE);

        private final Kind kind;

        Fact(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }

        /** Without these a PIA could cover nothing. */
        boolean needed() {
            return this == SERVICE_LINES || this == PURPOSES || this == LEVELS;
        }
    }

    /** Which register a question's answer refers to. */
    public enum Register {
        PURPOSES,
        UNITS,
        TOOLS
    }

    /** A part of the form. */
    public record Section(
            String id, Message title, @Nullable Message intro, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question.
     *
     * @param showIf  it is asked only if this holds
     * @param from    questions of other templates, as {@code TEMPLATE:QUESTION}, whose answers it takes over
     * @param imports by the name of another tool, references of that tool's questions whose answers belong here
     * @param importColumns by column, the other tool's reference of the field that fills it
     */
    public record Question(
            String id,
            Kind kind,
            boolean required,
            Message text,
            @Nullable Message help,
            @Nullable Fact fact,
            @Nullable Register register,
            @Nullable Condition showIf,
            List<Option> options,
            List<Column> columns,
            List<String> from,
            Map<String, List<String>> imports,
            Map<String, String> importColumns) {
        public Question {
            options = List.copyOf(options);
            columns = List.copyOf(columns);
            from = List.copyOf(from);
            imports = Map.copyOf(imports);
            importColumns = Map.copyOf(importColumns);
        }
    }

    /** Holds when the answer to an earlier question is, or has among it, one of these values. */
    public record Condition(String question, List<String> values) {
        public Condition {
            values = List.copyOf(values);
        }
    }

    /** Something to choose. */
    public record Option(String value, Message label) {}

    /** A column of a table. */
    public record Column(String id, Message label) {}
}
