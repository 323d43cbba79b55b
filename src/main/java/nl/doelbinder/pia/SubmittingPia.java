package nl.doelbinder.pia;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The authors put a PIA before its reviewers: as it stands now it is frozen as a version. */
@Component
public class SubmittingPia {

    private final Answers answers;
    private final Remarks remarks;
    private final Risks risks;
    private final Templates templates;
    private final PuttingOnRecord record;
    private final ChangingPia changing;
    private final EntityManager entities;
    private final Clock clock;

    SubmittingPia(
            Answers answers,
            Remarks remarks,
            Risks risks,
            Templates templates,
            PuttingOnRecord record,
            ChangingPia changing,
            EntityManager entities,
            Clock clock) {
        this.answers = answers;
        this.remarks = remarks;
        this.risks = risks;
        this.templates = templates;
        this.record = record;
        this.changing = changing;
        this.entities = entities;
        this.clock = clock;
    }

    public Pia submit(String code, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "SUBMIT_PIA", null, expectedVersion, pia -> {
            PiaRights.writes(by, pia.unit());
            pia.writtenBy(by.username());
            Form form = new Form(
                    templates.of(pia.template(), pia.templateVersion()), Given.of(answers.findByPiaCode(code)));
            List<Fault> faults = new ArrayList<>(open(form));
            faults.addAll(generic(form, code));
            remarks.findByPiaCodeOrderById(code).stream()
                    .filter(remark -> remark.state() == Remark.State.OPEN)
                    .map(remark -> Fault.at("/remarks/" + remark.id(), "pia.submit.remark-open", remark.question()))
                    .forEach(faults::add);
            if (!faults.isEmpty()) {
                throw new BadInput(faults);
            }
            pia.submit();
            freeze(pia, form, by);
            record.put(pia);
            return pia;
        });
    }

    private static List<Fault> open(Form form) {
        return form.open().stream()
                .map(question -> Fault.at("/answers/" + question.id(), "pia.submit.open", question.id()))
                .toList();
    }

    /** What the unit has not made its own says nothing of the unit. */
    private List<Fault> generic(Form form, String code) {
        return answers.findByPiaCode(code).stream()
                .filter(answer -> answer.origin() == Origin.GENERIC && answer.value() != null)
                .filter(answer -> form.template()
                        .question(answer.question())
                        .filter(form::asks)
                        .isPresent())
                .map(answer -> Fault.at("/answers/" + answer.question(), "pia.submit.generic", answer.question()))
                .toList();
    }

    private void freeze(Pia pia, Form form, Actor by) {
        Map<String, JsonNode> frozen = new HashMap<>();
        form.template()
                .questions()
                .filter(form::asks)
                .forEach(question -> form.answer(question).ifPresent(answer -> frozen.put(question.id(), answer)));
        entities.persist(new FrozenVersion(
                pia,
                frozen,
                risks.findByPiaCodeOrderById(pia.code()).stream()
                        .map(Risk::weight)
                        .toList(),
                by.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
