package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.doelbinder.policy.Message;
import nl.doelbinder.policy.delivery.DeliveryFact;
import nl.doelbinder.policy.delivery.DeliveryFinding;
import nl.doelbinder.policy.delivery.DeliveryJudgement;
import nl.doelbinder.policy.delivery.DeliveryRules;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/** Judges by the rules for deliveries. Some requests a day: each has a session of its own. */
final class DroolsDeliveryRules implements DeliveryRules {

    private static final Set<String> FAMILY = Set.of("LEV");
    private static final String SOURCE = ".source";

    private final RuleFiles files;
    private final KieBase rules;
    private final Wording dutch;
    private final Wording english;

    private DroolsDeliveryRules(RuleFiles files, KieBase rules) {
        this.files = files;
        this.rules = rules;
        dutch = wording(files, "delivery_nl.properties", Locale.forLanguageTag("nl"));
        english = wording(files, "delivery_en.properties", Locale.ENGLISH);
        if (!dutch.keys().equals(english.keys()) || !dutch.wordKeys().equals(english.wordKeys())) {
            throw new IllegalArgumentException("delivery: a message stands in one of the two languages only");
        }
        all().forEach(rule -> message(RuleSet.id(rule) + SOURCE));
    }

    /** The rules that this program was built with. */
    static DroolsDeliveryRules built(ClassLoader loader) {
        RuleFiles files = RuleFiles.onClassPath(loader, RuleKind.DELIVERY);
        return new DroolsDeliveryRules(
                files, RuleSet.base(Receipt.of(files, RuleKind.DELIVERY, loader).models(), loader));
    }

    @Override
    public DeliveryJudgement judge(Collection<? extends DeliveryFact> facts, LocalDate day) {
        DeliveryCase asked = new DeliveryCase(day);
        KieSession session = rules.newKieSession();
        try {
            session.insert(asked);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        // The rules fire in whatever order; the same request always reads the same.
        return new DeliveryJudgement(
                files.hash(),
                asked.answers().stream()
                        .sorted(Comparator.comparing(DeliveryCase.Answer::key)
                                .thenComparing(answer -> answer.values().toString()))
                        .map(this::finding)
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

    private DeliveryFinding finding(DeliveryCase.Answer answer) {
        String rule = id(answer.key());
        return new DeliveryFinding(
                rule, answer.outcome(), message(answer.key(), answer.values().toArray()), message(rule + SOURCE));
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
        return Wording.parse(name, files.text(name), locale, FAMILY, List.of());
    }
}
