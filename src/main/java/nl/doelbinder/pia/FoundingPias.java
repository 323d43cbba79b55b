package nl.doelbinder.pia;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Units;
import nl.doelbinder.pia.PiaOnRecord.Said;
import nl.doelbinder.pia.PiaOnRecord.Shelf;
import nl.doelbinder.pia.Template.Fact;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.ImpactAssessment.StatedFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Begins the PIAs of a dossier in the states in which it has them, within the act of whoever loads it. A dossier tells
 * what each is about and what was decided, not what was answered: what is not told stays open.
 */
@Component
public class FoundingPias {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<ImpactStatus> NEVER_SUBMITTED = Set.of(ImpactStatus.DRAFT);

    private final Templates templates;
    private final Units units;
    private final RecordingImpacts impacts;
    private final ChangingPia changing;
    private final EntityManager entities;
    private final Clock clock;

    FoundingPias(
            Templates templates,
            Units units,
            RecordingImpacts impacts,
            ChangingPia changing,
            EntityManager entities,
            Clock clock) {
        this.templates = templates;
        this.units = units;
        this.impacts = impacts;
        this.changing = changing;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void found(Shelf shelf) {
        impacts.record(shelf.pias().stream().map(PiaOnRecord::impact).toList());
        Template template = templates
                .newest(shelf.template())
                .orElseThrow(() -> new IllegalArgumentException("no template " + shelf.template()));
        templates.keep(template);
        Map<String, String> names = new HashMap<>();
        units.all().forEach(unit -> names.put(unit.code(), unit.name()));
        for (PiaOnRecord onRecord : shelf.pias()) {
            found(onRecord, template, shelf, names);
        }
    }

    private void found(PiaOnRecord onRecord, Template template, Shelf shelf, Map<String, String> names) {
        ImpactOnRecord impact = onRecord.impact();
        String unit = impact.assessment().unitCode();
        String by = Actor.PROGRAM.username();
        LocalDate today = LocalDate.now(clock);
        int versions = NEVER_SUBMITTED.contains(impact.status())
                ? 0
                : Math.max(1, onRecord.versions().size());
        Pia pia = Pia.found(
                impact,
                unit == null
                        ? "Webdiensten sociale media"
                        : "Webdiensten sociale media, " + names.getOrDefault(unit, unit),
                template,
                by,
                impact.startedOn() == null ? today : impact.startedOn(),
                versions);
        if (impact.status() == ImpactStatus.SPLIT_ADVISED) {
            pia.toBeSplitInto(shelf.splitInto());
        }
        entities.persist(pia);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, JsonNode> answers = answers(impact.assessment(), template);
        Origin origin = unit == null ? Origin.OWN : Origin.IMPORTED;
        answers.forEach(
                (question, value) -> entities.persist(new Answer(pia.code(), question, value, origin, by, now)));
        if (versions > 0) {
            entities.persist(new FrozenVersion(pia, answers, List.of(), by, now));
        }
        for (Said said : onRecord.reviews()) {
            entities.persist(new Review(
                    pia.code(), versions, step(said), said.outcome(), said.by().name(), said.on(), said.reason()));
        }
        changing.announce(pia);
    }

    private static ImpactStatus step(Said said) {
        return switch (said.by()) {
            case DPO -> ImpactStatus.DPO_REVIEW;
            case PRIVACY_OFFICER -> ImpactStatus.PRIVACY_REVIEW;
            default -> ImpactStatus.UNIT_REVIEW;
        };
    }

    private static Map<String, JsonNode> answers(ImpactAssessment assessment, Template template) {
        Map<Fact, JsonNode> facts = new HashMap<>();
        facts.put(Fact.SERVICE_LINES, array(assessment.serviceLines()));
        facts.put(
                Fact.PURPOSES,
                array(new LinkedHashSet<>(
                        assessment.purposes().stream().sorted().toList())));
        facts.put(Fact.LEVELS, array(assessment.levels()));
        StatedFacts stated = assessment.facts();
        if (stated != null) {
            put(facts, Fact.RETENTION, stated.retention());
            Location location = stated.location();
            put(facts, Fact.LOCATION, location == null ? null : location.name());
            if (stated.recipients() != null) {
                facts.put(Fact.RECIPIENTS, array(stated.recipients()));
            }
        }
        Map<String, JsonNode> answers = new HashMap<>();
        facts.forEach((fact, value) -> template.stating(fact)
                .filter(question -> !value.isArray() || !value.isEmpty() || fact == Fact.RECIPIENTS)
                .ifPresent(question -> answers.put(question.id(), value)));
        return answers;
    }

    private static void put(Map<Fact, JsonNode> facts, Fact fact, @Nullable Object value) {
        if (value != null) {
            facts.put(fact, NODES.stringNode(value.toString()));
        }
    }

    private static ArrayNode array(Collection<?> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }
}
