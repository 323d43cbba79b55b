package nl.doelbinder.pia;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.pia.PiaFile.Answered;
import nl.doelbinder.pia.PiaFile.Frozen;
import nl.doelbinder.pia.PiaFile.Head;
import nl.doelbinder.pia.PiaFile.Kept;
import nl.doelbinder.pia.PiaFile.Made;
import nl.doelbinder.pia.PiaFile.Remarked;
import nl.doelbinder.pia.PiaFile.Reviewed;
import nl.doelbinder.pia.Template.Kind;
import nl.doelbinder.pia.Template.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a file of this program's own form, strictly: every fault is reported with its place, and nothing is guessed. */
final class ReadingPiaFile {

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REFERENCE = 500;
    private static final int LONGEST_ANNEX = 2_000_000;
    private static final int MOST_EDITIONS = 1_000_000_000;
    private static final int MOST_ENTRIES = 5000;

    private static final Codes<ImpactStatus> STATUSES = Codes.of(ImpactStatus.class);
    private static final Codes<Origin> ORIGINS = Codes.of(Origin.class);
    private static final Codes<Remark.State> REMARK_STATES = Codes.of(Remark.State.class);
    private static final Codes<Review.Outcome> OUTCOMES = Codes.of(Review.Outcome.class);

    private final Reading reading;
    private final Templates templates;

    private ReadingPiaFile(Reading reading, Templates templates) {
        this.reading = reading;
        this.templates = templates;
    }

    /**
     * Reads one.
     *
     * @throws BadInput with everything that is wrong in it
     */
    static PiaFile read(Reading reading, Templates templates) {
        PiaFile file = new ReadingPiaFile(reading, templates).file(reading.root());
        reading.refuseIfFaulty();
        return Objects.requireNonNull(file);
    }

    private @Nullable PiaFile file(InputObject in) {
        String format = in.text("format", LONGEST_NAME);
        if (format != null && !format.equals(PiaFile.FORMAT)) {
            in.fault("format", "pia.import.other-version", format, PiaFile.FORMAT);
        }
        Head head = head(in.object("pia"));
        Template template = head == null ? null : template(head.template(), in, "pia");
        List<Answered> answers = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (InputObject each : some(in, "answers")) {
            add(answers, answered(each, template, answered));
        }
        List<RiskWeight> risks = risks(in);
        List<Frozen> versions = new ArrayList<>();
        for (InputObject each : some(in, "versions")) {
            add(versions, frozen(each, last(versions)));
        }
        List<Remarked> remarks = new ArrayList<>();
        for (InputObject each : some(in, "remarks")) {
            add(remarks, remarked(each, template, last(versions)));
        }
        List<Reviewed> reviews = new ArrayList<>();
        Set<String> reviewers = new HashSet<>();
        for (InputObject each : some(in, "reviews")) {
            add(reviews, reviewed(each, last(versions), reviewers));
        }
        List<Kept> annexes = new ArrayList<>();
        for (InputObject each : some(in, "annexes")) {
            add(annexes, kept(each));
        }
        in.end();
        return format == null || head == null
                ? null
                : new PiaFile(format, head, answers, risks, versions, remarks, reviews, annexes);
    }

    private static @Nullable Head head(@Nullable InputObject in) {
        if (in == null) {
            return null;
        }
        String code = in.text("code", LONGEST_CODE);
        String unit = in.optionalText("unit", LONGEST_CODE);
        String title = in.text("title", Texts.LONGEST_LINE);
        Made template = made(in.object("template"));
        ImpactStatus status = in.code("status", STATUSES);
        String splitFrom = in.optionalText("splitFrom", LONGEST_CODE);
        String replaces = in.optionalText("replaces", LONGEST_CODE);
        String startedBy = in.text("startedBy", LONGEST_NAME);
        var startedOn = in.date("startedOn");
        List<String> writers = in.texts("writers", LONGEST_NAME);
        var approvedOn = in.optionalDate("approvedOn");
        var validUntil = in.optionalDate("validUntil");
        var endedOn = in.optionalDate("endedOn");
        List<String> conditions = lines(in, "conditions");
        List<String> splitInto = in.texts("splitInto", LONGEST_CODE);
        List<String> moved = lines(in, "movedGrounds");
        Boolean illustrative = in.flag("illustrative");
        in.end();
        return code == null
                        || title == null
                        || template == null
                        || status == null
                        || startedBy == null
                        || startedOn == null
                        || writers == null
                        || splitInto == null
                        || illustrative == null
                ? null
                : new Head(
                        code,
                        unit,
                        title,
                        template,
                        status,
                        splitFrom,
                        replaces,
                        startedBy,
                        startedOn,
                        writers,
                        approvedOn,
                        validUntil,
                        endedOn,
                        conditions,
                        splitInto,
                        moved,
                        illustrative);
    }

    private @Nullable Answered answered(InputObject in, @Nullable Template template, Set<String> seen) {
        String id = in.text("question", LONGEST_CODE);
        Question question = question(in, template, id);
        if (id != null && !seen.add(id)) {
            in.fault("question", "pia.import.answered-twice", id);
        }
        JsonNode value = value(in, question);
        Origin origin = in.code("origin", ORIGINS);
        Integer edition = in.number("edition", 1, MOST_EDITIONS);
        String by = in.text("writtenBy", LONGEST_NAME);
        Instant at = instant(in, "writtenAt", true);
        in.end();
        return id == null || origin == null || edition == null || by == null || at == null
                ? null
                : new Answered(id, value, origin, edition, by, at);
    }

    /** Of a register any code may be named: whether it is there now is asked when the answer gets its place. */
    private static @Nullable JsonNode value(InputObject in, @Nullable Question question) {
        if (question == null) {
            in.any("value");
            return null;
        }
        return ReadingAnswer.read(in, question, question.kind() == Kind.REGISTER ? texts(in.any("value")) : Set.of());
    }

    private static int last(List<Frozen> versions) {
        return versions.isEmpty() ? 0 : versions.get(versions.size() - 1).number();
    }

    private @Nullable Frozen frozen(InputObject in, int before) {
        Integer number = in.number("number", 1, MOST_ENTRIES);
        if (number != null && number <= before) {
            in.fault("number", "pia.import.version-number", number, before);
        }
        Made made = made(in.object("template"));
        Template template = made == null ? null : template(made, in, "template");
        String by = in.text("submittedBy", LONGEST_NAME);
        Instant at = instant(in, "submittedAt", true);
        String seal = in.text("sha256", LONGEST_NAME);
        Map<String, JsonNode> answers = answers(in, template);
        List<RiskWeight> risks = risks(in);
        in.end();
        if (number == null || made == null || by == null || at == null || seal == null) {
            return null;
        }
        Frozen frozen = new Frozen(number, made, by, at, seal, answers, risks);
        if (reading.isSound() && !FrozenVersion.seal(frozen).equals(seal)) {
            in.fault("sha256", "pia.import.version-changed", number);
        }
        return frozen;
    }

    private Map<String, JsonNode> answers(InputObject in, @Nullable Template template) {
        Map<String, JsonNode> answers = new TreeMap<>();
        InputObject each = in.object("answers");
        if (each != null && template != null && in.any("answers") instanceof ObjectNode named) {
            for (String id : List.copyOf(named.propertyNames())) {
                Question question = template.question(id).orElse(null);
                JsonNode given = Objects.requireNonNullElse(each.any(id), named.path(id));
                JsonNode read = question == null ? null : PlacingLeaves.fitting(question, given, texts(given));
                if (question == null) {
                    each.fault(id, "pia.import.no-question", id, template.code(), template.version());
                } else if (read == null) {
                    each.fault(id, "pia.import.wrong-answer", question.kind());
                } else {
                    answers.put(id, given);
                }
            }
            each.end();
        }
        return answers;
    }

    private static List<RiskWeight> risks(InputObject from) {
        List<RiskWeight> risks = new ArrayList<>();
        for (InputObject in : some(from, "risks")) {
            String title = in.text("title", Texts.LONGEST_LINE);
            String description = in.optionalLines("description", Texts.LONGEST);
            Integer likelihood = in.number("likelihood", 1, RiskWeight.HIGHEST);
            Integer impact = in.number("impact", 1, RiskWeight.HIGHEST);
            String measures = in.optionalLines("measures", Texts.LONGEST);
            String owner = in.optionalText("owner", Texts.LONGEST_LINE);
            Integer residualLikelihood = in.number("residualLikelihood", 1, RiskWeight.HIGHEST);
            Integer residualImpact = in.number("residualImpact", 1, RiskWeight.HIGHEST);
            in.end();
            if (likelihood != null && residualLikelihood != null && residualLikelihood > likelihood) {
                in.fault("residualLikelihood", "pia.risk.grows");
            }
            if (impact != null && residualImpact != null && residualImpact > impact) {
                in.fault("residualImpact", "pia.risk.grows");
            }
            if (title != null
                    && likelihood != null
                    && impact != null
                    && residualLikelihood != null
                    && residualImpact != null) {
                risks.add(new RiskWeight(
                        title, description, likelihood, impact, measures, owner, residualLikelihood, residualImpact));
            }
        }
        return risks;
    }

    private @Nullable Remarked remarked(InputObject in, @Nullable Template template, int versions) {
        String question = in.text("question", LONGEST_CODE);
        question(in, template, question);
        Integer version = in.number("version", 0, versions);
        Remark.State state = in.code("state", REMARK_STATES);
        String text = in.lines("text", Texts.LONGEST);
        String by = in.text("writtenBy", LONGEST_NAME);
        Instant at = instant(in, "writtenAt", true);
        String reply = in.optionalLines("reply", Texts.LONGEST);
        String repliedBy = in.optionalText("repliedBy", LONGEST_NAME);
        Instant repliedAt = instant(in, "repliedAt", false);
        String closedBy = in.optionalText("closedBy", LONGEST_NAME);
        Instant closedAt = instant(in, "closedAt", false);
        in.end();
        return question == null || version == null || state == null || text == null || by == null || at == null
                ? null
                : new Remarked(question, version, state, text, by, at, reply, repliedBy, repliedAt, closedBy, closedAt);
    }

    private static @Nullable Reviewed reviewed(InputObject in, int versions, Set<String> seen) {
        Integer version = in.number("version", 0, versions);
        ImpactStatus step = in.code("step", STATUSES);
        Review.Outcome outcome = in.code("outcome", OUTCOMES);
        String by = in.text("reviewedBy", LONGEST_NAME);
        if (by != null && version != null && !seen.add(version + " " + by)) {
            in.fault("reviewedBy", "pia.import.reviewed-twice", by, version);
        }
        var on = in.date("reviewedOn");
        String reason = in.lines("reason", Texts.LONGEST);
        List<String> conditions = lines(in, "conditions");
        String residual = in.optionalLines("residualRisk", Texts.LONGEST);
        var until = in.optionalDate("validUntil");
        in.end();
        return version == null || step == null || outcome == null || by == null || on == null || reason == null
                ? null
                : new Reviewed(version, step, outcome, by, on, reason, conditions, residual, until);
    }

    private static @Nullable Kept kept(InputObject in) {
        String source = in.text("source", LONGEST_CODE);
        String reference = in.text("reference", LONGEST_REFERENCE);
        String content = in.lines("content", LONGEST_ANNEX);
        String reason = in.code("reason", Codes.of(Annex.REASONS));
        in.end();
        return source == null || reference == null || content == null || reason == null
                ? null
                : new Kept(source, reference, content, reason);
    }

    private static @Nullable Made made(@Nullable InputObject in) {
        if (in == null) {
            return null;
        }
        String code = in.text("code", LONGEST_CODE);
        String version = in.text("version", LONGEST_CODE);
        in.end();
        return code == null || version == null ? null : new Made(code, version);
    }

    private @Nullable Template template(Made made, InputObject in, String field) {
        Optional<Template> known = templates.find(made.code(), made.version());
        if (known.isEmpty()) {
            in.fault(field, "pia.import.no-template", made.code(), made.version(), templates.names());
        }
        return known.orElse(null);
    }

    private static @Nullable Question question(InputObject in, @Nullable Template template, @Nullable String id) {
        if (template == null || id == null) {
            return null;
        }
        Optional<Question> question = template.question(id);
        if (question.isEmpty()) {
            in.fault("question", "pia.import.no-question", id, template.code(), template.version());
        }
        return question.orElse(null);
    }

    /** The texts of a list of several lines each. */
    private static List<String> lines(InputObject in, String field) {
        List<String> texts = in.optionalTexts(field, Texts.LONGEST);
        return texts == null ? List.of() : texts;
    }

    private static List<InputObject> some(InputObject in, String field) {
        List<InputObject> all = in.objects(field);
        if (all.size() > MOST_ENTRIES) {
            in.fault(field, "pia.import.too-many", all.size(), MOST_ENTRIES);
            return List.of();
        }
        return all;
    }

    private static @Nullable Instant instant(InputObject in, String field, boolean required) {
        String text = required ? in.text(field, LONGEST_NAME) : in.optionalText(field, LONGEST_NAME);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            in.fault(field, "pia.import.no-moment", text);
            return null;
        }
    }

    private static Set<String> texts(@Nullable JsonNode value) {
        Set<String> texts = new HashSet<>();
        if (value != null && value.isArray()) {
            value.forEach(each -> texts.add(each.asString("")));
        }
        return texts;
    }

    private static <T> void add(List<T> list, @Nullable T each) {
        if (each != null) {
            list.add(each);
        }
    }
}
