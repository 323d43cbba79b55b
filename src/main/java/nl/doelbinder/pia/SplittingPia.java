package nl.doelbinder.pia;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a generic PIA a draft for each unit, which starts with the generic answers and has to make them its own. */
@Component
public class SplittingPia {

    private final Pias pias;
    private final PiaCodes codes;
    private final Answers answers;
    private final Templates templates;
    private final Units units;
    private final ChangingPia changing;
    private final EntityManager entities;
    private final Clock clock;

    SplittingPia(
            Pias pias,
            PiaCodes codes,
            Answers answers,
            Templates templates,
            Units units,
            ChangingPia changing,
            EntityManager entities,
            Clock clock) {
        this.pias = pias;
        this.codes = codes;
        this.answers = answers;
        this.templates = templates;
        this.units = units;
        this.changing = changing;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Splits.
     *
     * @param wanted units that are to have one; empty: all that were named and have none yet
     * @return the drafts
     */
    public List<Pia> split(String code, List<String> wanted, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "SPLIT_PIA", null, expectedVersion, generic -> {
            PiaRights.splits(by);
            generic.expect(ImpactStatus.SPLIT_ADVISED);
            Set<String> begun = new HashSet<>(pias.unitsSplitFrom(code));
            List<String> chosen = wanted.isEmpty()
                    ? generic.splitInto().stream()
                            .filter(unit -> !begun.contains(unit))
                            .toList()
                    : wanted.stream().distinct().toList();
            if (chosen.isEmpty()) {
                throw new Refusal.OutOfTurn("pia.refusal.split-before", code, String.join(", ", begun));
            }
            List<Pia> drafts = new ArrayList<>();
            for (String unit : chosen) {
                if (begun.contains(unit)) {
                    throw new Refusal.OutOfTurn("pia.refusal.split-before", code, unit);
                }
                drafts.add(draft(generic, unit, by));
                begun.add(unit);
            }
            generic.splitFurther(begun);
            return drafts;
        });
    }

    private Pia draft(Pia generic, String unit, Actor by) {
        String name = units.of(unit)
                .orElseThrow(() -> new Refusal.NotFound("pia.refusal.no-unit", unit))
                .name();
        Template template = templates.of(generic.template(), generic.templateVersion());
        templates.keep(template);
        Pia draft = generic.splitOff(
                codes.next(unit), unit, template, generic.title() + ", " + name, by.username(), LocalDate.now(clock));
        entities.persist(draft);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        answers.findByPiaCode(generic.code()).stream()
                .filter(answer -> answer.value() != null)
                .forEach(answer -> entities.persist(new Answer(
                        draft.code(), answer.question(), answer.value(), Origin.GENERIC, by.username(), now)));
        CurrentAct.declare(ChangingPia.act(draft.code(), "SPLIT_PIA", by, null));
        changing.announce(draft);
        return draft;
    }
}
