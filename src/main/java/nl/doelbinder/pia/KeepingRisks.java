package nl.doelbinder.pia;

import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.stereotype.Component;

/** The authors say what may go wrong, how likely and how bad it is, and what they do about it. */
@Component
public class KeepingRisks {

    private final Risks risks;
    private final ChangingPia changing;
    private final EntityManager entities;

    KeepingRisks(Risks risks, ChangingPia changing, EntityManager entities) {
        this.risks = risks;
        this.changing = changing;
        this.entities = entities;
    }

    /** Answers its number. */
    public long add(String code, RiskWeight weight, Actor by) {
        check(weight);
        return changing.write(code, by, "WEIGH_RISK", pia -> {
            Risk risk = new Risk(code, weight);
            entities.persist(risk);
            return risk.id();
        });
    }

    public void change(String code, long id, RiskWeight weight, Actor by) {
        check(weight);
        changing.write(code, by, "WEIGH_RISK", pia -> {
            one(code, id).weigh(weight);
            return id;
        });
    }

    /** It is none; what was said of it stays in the versions and in the trail. */
    public void remove(String code, long id, Actor by) {
        changing.write(code, by, "REMOVE_RISK", pia -> {
            entities.remove(one(code, id));
            return id;
        });
    }

    private Risk one(String code, long id) {
        return risks.findById(id)
                .filter(risk -> risk.piaCode().equals(code))
                .orElseThrow(() -> new Refusal.NotFound("pia.refusal.no-risk", code));
    }

    private static void check(RiskWeight weight) {
        Texts texts = new Texts();
        texts.required("title", weight.title(), Texts.LONGEST_LINE);
        texts.optional("description", weight.description(), Texts.LONGEST);
        texts.optional("measures", weight.measures(), Texts.LONGEST);
        texts.optional("owner", weight.owner(), Texts.LONGEST_LINE);
        Stream.of(
                        new Step("likelihood", weight.likelihood()),
                        new Step("impact", weight.impact()),
                        new Step("residualLikelihood", weight.residualLikelihood()),
                        new Step("residualImpact", weight.residualImpact()))
                .filter(step -> step.value() < 1 || step.value() > RiskWeight.HIGHEST)
                .forEach(step ->
                        texts.add(Fault.at("/" + step.field(), "pia.risk.step", step.field(), RiskWeight.HIGHEST)));
        if (weight.residualLikelihood() > weight.likelihood()) {
            texts.add(Fault.at("/residualLikelihood", "pia.risk.grows", "residualLikelihood"));
        }
        if (weight.residualImpact() > weight.impact()) {
            texts.add(Fault.at("/residualImpact", "pia.risk.grows", "residualImpact"));
        }
        texts.end();
    }

    private record Step(String field, int value) {}
}
