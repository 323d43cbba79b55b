package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.doelbinder.policy.Message;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.publication.Judged;
import nl.doelbinder.policy.publication.PublicationJudgement;
import nl.doelbinder.policy.publication.PublicationJudgement.Reason;
import nl.doelbinder.policy.publication.PublicationJudgement.RuleAnswer;
import nl.doelbinder.policy.publication.PublicationRules;

/** Judges by the rules of the publication gate. */
final class DroolsPublicationRules implements PublicationRules {

    private static final String ABOUT = ".about";

    private final WordedRules rules;

    /** Every rule's id, by number, with what it is about. */
    private final Map<String, Message> subjects = new TreeMap<>();

    private DroolsPublicationRules(WordedRules rules) {
        this.rules = rules;
        rules.all().forEach(rule -> subjects.computeIfAbsent(RuleSet.id(rule), id -> rules.message(id + ABOUT)));
    }

    /** The rules that this program was built with. */
    static DroolsPublicationRules built(ClassLoader loader) {
        return new DroolsPublicationRules(
                WordedRules.built(RuleKind.PUBLICATION, "publication-gate", "PUB", List.of(ServiceLine.class), loader));
    }

    @Override
    public PublicationJudgement judge(Collection<? extends Judged> things, LocalDate day) {
        Gate gate = new Gate(day);
        rules.ask(gate, things);
        // The same gate always reads the same.
        Map<String, List<Reason>> reasons = gate.blocks().stream()
                .sorted(Comparator.comparing(Gate.Block::key)
                        .thenComparing(block -> block.values().toString()))
                .collect(Collectors.groupingBy(
                        block -> WordedRules.id(block.key()), Collectors.mapping(this::reason, Collectors.toList())));
        return new PublicationJudgement(
                rules.files().hash(),
                subjects.entrySet().stream()
                        .map(rule -> new RuleAnswer(
                                rule.getKey(), rule.getValue(), reasons.getOrDefault(rule.getKey(), List.of())))
                        .toList());
    }

    WordedRules rules() {
        return rules;
    }

    private Reason reason(Gate.Block block) {
        return new Reason(rules.message(block.key(), block.values().toArray()), block.href());
    }
}
