package nl.doelbinder.pia;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Tree;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.pia.Template.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Begins what takes the place of a PIA, with its answers; and lifts one that is still being written to another template,
 * or a newer version of its own. What is asked anew stays open.
 */
@Component
public class BeginningVersion {

    private final Pias pias;
    private final PiaCodes codes;
    private final Answers answers;
    private final Risks risks;
    private final Templates templates;
    private final RegisterCodes registers;
    private final ChangingPia changing;
    private final EntityManager entities;
    private final Clock clock;

    BeginningVersion(
            Pias pias,
            PiaCodes codes,
            Answers answers,
            Risks risks,
            Templates templates,
            RegisterCodes registers,
            ChangingPia changing,
            EntityManager entities,
            Clock clock) {
        this.pias = pias;
        this.codes = codes;
        this.answers = answers;
        this.risks = risks;
        this.templates = templates;
        this.registers = registers;
        this.changing = changing;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Begins a new PIA where the old one is through, or lifts the one that is being written.
     *
     * @param templateCode {@code null}: the newest version of the template that it has
     */
    public Pia begin(String code, @Nullable String templateCode, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "BEGIN_PIA_VERSION", null, expectedVersion, pia -> {
            PiaRights.writes(by, pia.unit());
            String wanted = templateCode == null ? pia.template() : templateCode;
            Template template =
                    templates.newest(wanted).orElseThrow(() -> new Refusal.NotFound("pia.refusal.no-template", wanted));
            templates.keep(template);
            return pia.isWritable() ? lift(pia, template, by) : succeed(pia, template, by);
        });
    }

    private Pia lift(Pia pia, Template template, Actor by) {
        if (pia.template().equals(template.code()) && pia.templateVersion().equals(template.version())) {
            throw new BadInput(
                    List.of(Fault.at("/template", "pia.version.same-template", "template", template.code())));
        }
        Template before = templates.of(pia.template(), pia.templateVersion());
        pia.writtenBy(by.username());
        Map<String, Answer> given = new HashMap<>();
        answers.findByPiaCode(pia.code()).forEach(answer -> given.put(answer.question(), answer));
        Map<String, JsonNode> carried = carried(before, template, given, pia.unit());
        Map<String, Origin> origins = new HashMap<>();
        carried.keySet().forEach(question -> origins.put(question, origin(before, template, question, given)));
        Instant now = now();
        // Ids of questions may be the same in two templates and mean something else: nothing stays by its id alone.
        keepWithoutPlace(pia, before, template, given);
        given.values().forEach(entities::remove);
        answers.flush();
        entities.clear();
        Pia lifted = pias.findForChange(pia.code()).orElseThrow();
        lifted.liftTo(template);
        carried.forEach((question, value) -> entities.persist(new Answer(
                pia.code(), question, value, Objects.requireNonNull(origins.get(question)), by.username(), now)));
        changing.announce(lifted);
        return lifted;
    }

    private Pia succeed(Pia pia, Template template, Actor by) {
        Template before = templates.of(pia.template(), pia.templateVersion());
        Pia next = pia.succeed(codes.next(pia.unit()), template, by.username(), LocalDate.now(clock));
        entities.persist(next);
        Map<String, Answer> given = new HashMap<>();
        answers.findByPiaCode(pia.code()).forEach(answer -> given.put(answer.question(), answer));
        Instant now = now();
        carried(before, template, given, pia.unit())
                .forEach((question, value) ->
                        entities.persist(new Answer(next.code(), question, value, Origin.CARRIED, by.username(), now)));
        keepWithoutPlace(next, before, template, given);
        risks.findByPiaCodeOrderById(pia.code())
                .forEach(risk -> entities.persist(new Risk(next.code(), risk.weight())));
        changing.announce(next);
        return next;
    }

    /** Answers that have a place in the other template, if they can be given there. */
    private Map<String, JsonNode> carried(
            Template before, Template after, Map<String, Answer> given, @Nullable String unit) {
        Map<String, JsonNode> carried = new HashMap<>();
        after.questions()
                .forEach(question -> source(before, after, question)
                        .map(given::get)
                        .map(Answer::value)
                        .filter(value -> fits(value, question, unit))
                        .ifPresent(value -> carried.put(question.id(), value)));
        return carried;
    }

    private static Origin origin(Template before, Template after, String question, Map<String, Answer> given) {
        return after.question(question)
                .flatMap(found -> source(before, after, found))
                .map(given::get)
                .filter(answer -> answer.origin() == Origin.GENERIC)
                .map(Answer::origin)
                .orElse(Origin.CARRIED);
    }

    /** The question of the other template whose answer belongs to this one. */
    private static Optional<String> source(Template before, Template after, Question question) {
        if (before.code().equals(after.code())) {
            return Optional.of(question.id());
        }
        return question.from().stream()
                .filter(from -> from.startsWith(before.code() + ":"))
                .map(from -> from.substring(before.code().length() + 1))
                .findFirst();
    }

    private boolean fits(JsonNode value, Question question, @Nullable String unit) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Reading reading = Reading.of(Tree.of(nodes.objectNode().set("value", value)));
        InputObject in = reading.root();
        ReadingAnswer.read(in, question, registers.of(question, unit));
        return reading.isSound();
    }

    /** Nothing that was said is dropped silently. */
    private void keepWithoutPlace(Pia pia, Template before, Template after, Map<String, Answer> given) {
        var used = after.questions()
                .flatMap(question -> source(before, after, question).stream()
                        .filter(from -> given.containsKey(from)
                                && given.get(from).value() != null
                                && fits(Objects.requireNonNull(given.get(from).value()), question, pia.unit())))
                .toList();
        given.forEach((question, answer) -> {
            JsonNode value = answer.value();
            if (value != null && !used.contains(question)) {
                entities.persist(new Annex(
                        pia.code(),
                        before.code() + "/" + before.version(),
                        question,
                        StoredValues.write(value),
                        "pia.annex.no-question"));
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
