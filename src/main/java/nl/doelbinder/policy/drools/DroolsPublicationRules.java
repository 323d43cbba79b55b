package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.doelbinder.policy.Message;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.publication.Judged;
import nl.doelbinder.policy.publication.PublicationJudgement;
import nl.doelbinder.policy.publication.PublicationJudgement.Reason;
import nl.doelbinder.policy.publication.PublicationJudgement.RuleAnswer;
import nl.doelbinder.policy.publication.PublicationRules;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/**
 * Judges by the rules of the publication gate. A gate is read some times a minute, not thousands of times a second, so
 * each reading has a session of its own.
 */
final class DroolsPublicationRules implements PublicationRules {

    private static final Set<String> FAMILY = Set.of("PUB");
    private static final String ABOUT = ".about";

    private final RuleFiles files;
    private final KieBase rules;
    private final Wording dutch;
    private final Wording english;

    /** Every rule's id, by number, with what it is about. */
    private final Map<String, Message> subjects = new TreeMap<>();

    private DroolsPublicationRules(RuleFiles files, KieBase rules) {
        this.files = files;
        this.rules = rules;
        dutch = wording(files, "publication-gate_nl.properties", Locale.forLanguageTag("nl"));
        english = wording(files, "publication-gate_en.properties", Locale.ENGLISH);
        if (!dutch.keys().equals(english.keys()) || !dutch.wordKeys().equals(english.wordKeys())) {
            throw new IllegalArgumentException("publication-gate: a message stands in one of the two languages only");
        }
        all().forEach(rule -> subjects.computeIfAbsent(RuleSet.id(rule), id -> message(id + ABOUT)));
    }

    /** The rules that this program was built with. */
    static DroolsPublicationRules built(ClassLoader loader) {
        RuleFiles files = RuleFiles.onClassPath(loader, RuleKind.PUBLICATION);
        return new DroolsPublicationRules(
                files,
                RuleSet.base(Receipt.of(files, RuleKind.PUBLICATION, loader).models(), loader));
    }

    @Override
    public PublicationJudgement judge(Collection<? extends Judged> things, LocalDate day) {
        Gate gate = new Gate(day);
        KieSession session = rules.newKieSession();
        try {
            session.insert(gate);
            things.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        // The rules fire in whatever order; the same gate always reads the same.
        Map<String, List<Reason>> reasons = gate.blocks().stream()
                .sorted(Comparator.comparing(Gate.Block::key)
                        .thenComparing(block -> block.values().toString()))
                .collect(Collectors.groupingBy(
                        block -> id(block.key()), Collectors.mapping(this::reason, Collectors.toList())));
        return new PublicationJudgement(
                files.hash(),
                subjects.entrySet().stream()
                        .map(rule -> new RuleAnswer(
                                rule.getKey(), rule.getValue(), reasons.getOrDefault(rule.getKey(), List.of())))
                        .toList());
    }

    RuleFiles files() {
        return files;
    }

    Collection<Rule> all() {
        return rules.getKiePackages().stream()
                .flatMap(rulePackage -> rulePackage.getRules().stream())
                .toList();
    }

    Set<String> messageKeys() {
        return dutch.keys();
    }

    private Reason reason(Gate.Block block) {
        return new Reason(message(block.key(), block.values().toArray()), block.href());
    }

    private Message message(String key, Object... values) {
        return new Message(text(dutch, key, values), text(english, key, values));
    }

    private static String text(Wording wording, String key, Object... values) {
        return Objects.requireNonNull(wording.template(key), "no message " + key)
                .fill(wording, values);
    }

    private static String id(String key) {
        int stop = key.indexOf('.');
        return stop < 0 ? key : key.substring(0, stop);
    }

    private static Wording wording(RuleFiles files, String name, Locale locale) {
        return Wording.parse(name, files.text(name), locale, FAMILY, List.of(ServiceLine.class));
    }
}
