package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.doelbinder.policy.delivery.DeliveryFact;
import nl.doelbinder.policy.delivery.DeliveryFinding;
import nl.doelbinder.policy.delivery.DeliveryJudgement;
import nl.doelbinder.policy.delivery.DeliveryRules;

/** Judges by the rules for deliveries. */
final class DroolsDeliveryRules implements DeliveryRules {

    private static final String SOURCE = ".source";

    private final WordedRules rules;

    private DroolsDeliveryRules(WordedRules rules) {
        this.rules = rules;
        rules.all().forEach(rule -> rules.message(RuleSet.id(rule) + SOURCE));
    }

    /** The rules that this program was built with. */
    static DroolsDeliveryRules built(ClassLoader loader) {
        return new DroolsDeliveryRules(WordedRules.built(RuleKind.DELIVERY, "delivery", "LEV", List.of(), loader));
    }

    @Override
    public DeliveryJudgement judge(Collection<? extends DeliveryFact> facts, LocalDate day) {
        DeliveryCase asked = new DeliveryCase(day);
        rules.ask(asked, facts);
        // The same request always reads the same.
        return new DeliveryJudgement(
                rules.files().hash(),
                asked.answers().stream()
                        .sorted(Comparator.comparing(DeliveryCase.Answer::key)
                                .thenComparing(answer -> answer.values().toString()))
                        .map(this::finding)
                        .toList());
    }

    WordedRules rules() {
        return rules;
    }

    private DeliveryFinding finding(DeliveryCase.Answer answer) {
        String rule = WordedRules.id(answer.key());
        return new DeliveryFinding(
                rule,
                answer.outcome(),
                rules.message(answer.key(), answer.values().toArray()),
                rules.message(rule + SOURCE));
    }
}
