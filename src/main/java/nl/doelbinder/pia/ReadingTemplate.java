package nl.doelbinder.pia;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Trees;
import nl.doelbinder.pia.Template.Column;
import nl.doelbinder.pia.Template.Condition;
import nl.doelbinder.pia.Template.Fact;
import nl.doelbinder.pia.Template.Kind;
import nl.doelbinder.pia.Template.Option;
import nl.doelbinder.pia.Template.Question;
import nl.doelbinder.pia.Template.Register;
import nl.doelbinder.pia.Template.Section;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Message;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Reads the file of a template, strictly: every fault is reported with the line where it stands. */
final class ReadingTemplate {

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_TEXT = 1000;

    private static final Codes<Kind> KINDS = Codes.of(Kind.class);
    private static final Codes<Fact> FACTS = Codes.of(Fact.class);
    private static final Codes<Register> REGISTERS = Codes.of(Register.class);
    private static final List<String> YES_NO = List.of("true", "false");

    /** What a fact's options stand for is the policy's, and so are their names. */
    private static final Map<Fact, List<String>> FACT_CODES = new EnumMap<>(Map.of(
            Fact.SERVICE_LINES, names(ServiceLine.values()),
            Fact.LEVELS, names(Level.values()),
            Fact.LOCATION, names(Location.values()),
            Fact.RECIPIENTS, names(Recipient.values()),
            Fact.ACCESS, names(Access.values())));

    private final Map<String, Question> asked = new LinkedHashMap<>();
    private final Set<Fact> stated = new HashSet<>();

    private ReadingTemplate() {}

    /**
     * Reads one file.
     *
     * @throws FaultyTemplate with everything that is wrong in it
     */
    static Template read(String file, byte[] contents) {
        Reading reading = Reading.of(Trees.yaml(contents));
        Template template = new ReadingTemplate().template(reading.root());
        if (template == null || !reading.isSound()) {
            Map<String, Integer> lines = TemplateLines.of(contents);
            throw new FaultyTemplate(reading.faults().stream()
                    .map(fault -> new TemplateFault(file, TemplateLines.near(lines, fault), fault))
                    .sorted(Comparator.comparingInt(TemplateFault::line))
                    .toList());
        }
        return template;
    }

    private @Nullable Template template(InputObject in) {
        String code = in.text("code", LONGEST_CODE);
        if (code != null && !code.matches("[A-Z][A-Z0-9-]*")) {
            in.fault("code", "pia.template.code", code);
        }
        String version = in.text("version", LONGEST_CODE);
        Message title = message(in, "title");
        Message source = message(in, "source");
        Set<String> seen = new HashSet<>();
        List<Section> sections = new ArrayList<>();
        for (InputObject part : in.objects("sections")) {
            String id = own(part, "id", seen);
            Message sectionTitle = message(part, "title");
            Message intro = part.has("intro") ? message(part, "intro") : skipped(part, "intro");
            List<Question> questions = part.objects("questions").stream()
                    .map(this::question)
                    .flatMap(Stream::ofNullable)
                    .toList();
            if (questions.isEmpty()) {
                part.fault("questions", "pia.template.empty");
            }
            part.end();
            if (id != null && sectionTitle != null) {
                sections.add(new Section(id, sectionTitle, intro, questions));
            }
        }
        for (Fact fact : Fact.values()) {
            if (fact.needed() && !stated.contains(fact)) {
                in.fault("sections", "pia.template.fact-missing", fact.name());
            }
        }
        in.end();
        return code == null || version == null || title == null || source == null
                ? null
                : new Template(code, version, title, source, sections);
    }

    private @Nullable Question question(InputObject in) {
        String id = in.text("id", LONGEST_CODE);
        if (id != null && !id.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            in.fault("id", "pia.template.id", id);
        }
        Kind kind = in.code("kind", KINDS);
        boolean required = Boolean.TRUE.equals(in.optionalFlag("required"));
        Message text = message(in, "text");
        Message help = in.has("help") ? message(in, "help") : skipped(in, "help");
        Fact fact = fact(in, kind, required);
        Register register = register(in, kind);
        List<Option> options = options(in, kind, fact);
        List<Column> columns = columns(in, kind);
        Condition showIf = in.has("showIf") ? condition(in.object("showIf")) : skippedCondition(in);
        List<String> from = in.optionalTexts("from", 2 * LONGEST_CODE);
        Map<String, List<String>> imports = imports(in.optionalObject("imports"));
        Map<String, String> importColumns = importColumns(in.optionalObject("importColumns"), columns);
        in.end();
        if (id == null || kind == null || text == null) {
            return null;
        }
        Question question = new Question(
                id,
                kind,
                required,
                text,
                help,
                fact,
                register,
                showIf,
                options,
                columns,
                from == null ? List.of() : from,
                imports,
                importColumns);
        if (asked.putIfAbsent(id, question) != null) {
            in.fault("id", "pia.template.duplicate", id);
            return null;
        }
        return question;
    }

    private @Nullable Fact fact(InputObject in, @Nullable Kind kind, boolean required) {
        Fact fact = in.optionalCode("fact", FACTS);
        if (fact == null) {
            return null;
        }
        if (!stated.add(fact)) {
            in.fault("fact", "pia.template.duplicate", fact.name());
        }
        if (kind != null && kind != fact.kind()) {
            in.fault("fact", "pia.template.fact-kind", fact.name(), fact.kind().name());
        }
        if (fact.needed() && !required) {
            in.fault("fact", "pia.template.fact-required", fact.name());
        }
        return fact;
    }

    private static @Nullable Register register(InputObject in, @Nullable Kind kind) {
        Register register = in.optionalCode("register", REGISTERS);
        if (kind != null && (kind == Kind.REGISTER) != in.has("register")) {
            in.fault("register", "pia.template.goes-with", kind.name());
        }
        return register;
    }

    private static List<Option> options(InputObject in, @Nullable Kind kind, @Nullable Fact fact) {
        List<Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> codes = fact == null ? null : FACT_CODES.get(fact);
        for (InputObject entry : in.optionalObjects("options")) {
            String value = own(entry, "value", seen);
            if (value != null && codes != null && !codes.contains(value)) {
                entry.fault("value", "input.unknown-code", value, String.join(", ", codes));
            }
            Message label = sides(entry);
            entry.end();
            if (value != null && label != null) {
                options.add(new Option(value, label));
            }
        }
        boolean chosen = kind == Kind.CHOICE || kind == Kind.MULTI_CHOICE;
        if (kind != null && chosen != !seen.isEmpty()) {
            in.fault("options", "pia.template.goes-with", kind.name());
        }
        return options;
    }

    private static List<Column> columns(InputObject in, @Nullable Kind kind) {
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (InputObject entry : in.optionalObjects("columns")) {
            String id = own(entry, "id", seen);
            Message label = sides(entry);
            entry.end();
            if (id != null && label != null) {
                columns.add(new Column(id, label));
            }
        }
        if (kind != null && (kind == Kind.TABLE) != !seen.isEmpty()) {
            in.fault("columns", "pia.template.goes-with", kind.name());
        }
        return columns;
    }

    /** What is asked later cannot be known when this is shown. */
    private @Nullable Condition condition(@Nullable InputObject in) {
        if (in == null) {
            return null;
        }
        String on = in.text("question", LONGEST_CODE);
        List<String> values = in.texts("is", LONGEST_CODE);
        Question earlier = on == null ? null : asked.get(on);
        if (on != null && earlier == null) {
            in.fault("question", "pia.template.not-earlier", on);
        }
        if (earlier != null && values != null) {
            List<String> possible = switch (earlier.kind()) {
                case YES_NO -> YES_NO;
                case CHOICE, MULTI_CHOICE ->
                    earlier.options().stream().map(Option::value).toList();
                default -> List.of();
            };
            if (possible.isEmpty()) {
                in.fault("question", "pia.template.not-chosen", earlier.id());
            } else if (!possible.containsAll(values)) {
                in.fault("is", "input.unknown-code", String.join(", ", values), String.join(", ", possible));
            }
        }
        in.end();
        return on == null || values == null ? null : new Condition(on, values);
    }

    private static Map<String, List<String>> imports(@Nullable InputObject in) {
        Map<String, List<String>> imports = new HashMap<>();
        if (in != null) {
            for (String tool : List.of("cnil", "dpia")) {
                List<String> references = in.optionalTexts(tool, LONGEST_CODE);
                if (references != null) {
                    imports.put(tool, references);
                }
            }
            in.end();
        }
        return imports;
    }

    private static Map<String, String> importColumns(@Nullable InputObject in, List<Column> columns) {
        Map<String, String> imports = new HashMap<>();
        if (in != null) {
            for (Column column : columns) {
                String reference = in.optionalText(column.id(), LONGEST_CODE);
                if (reference != null) {
                    imports.put(column.id(), reference);
                }
            }
            in.end();
        }
        return imports;
    }

    private static @Nullable Message message(InputObject in, String field) {
        InputObject sides = in.object(field);
        if (sides == null) {
            return null;
        }
        Message message = sides(sides);
        sides.end();
        return message;
    }

    private static @Nullable Message sides(InputObject in) {
        String dutch = in.text("nl", LONGEST_TEXT);
        String english = in.text("en", LONGEST_TEXT);
        return dutch == null || english == null ? null : new Message(dutch, english);
    }

    /** Asks for a field that is not there, so that it is known among those that may be. */
    private static @Nullable Message skipped(InputObject in, String field) {
        in.optionalObject(field);
        return null;
    }

    private static @Nullable Condition skippedCondition(InputObject in) {
        in.optionalObject("showIf");
        return null;
    }

    private static @Nullable String own(InputObject in, String field, Set<String> seen) {
        String id = in.text(field, LONGEST_CODE);
        if (id != null && !seen.add(id)) {
            in.fault(field, "pia.template.duplicate", id);
        }
        return id;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
