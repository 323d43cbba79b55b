package nl.doelbinder.policy.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import nl.doelbinder.TestDatabase;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Dossier2016;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.RuleSets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A rule set stays at hand after the program has a newer one. */
class StoredRuleSetsTest {

    private static final ClassLoader LOADER = StoredRuleSetsTest.class.getClassLoader();
    private static final RuleSet CURRENT = RuleSet.built(LOADER);

    private final JdbcTemplate database =
            new JdbcTemplate(new DriverManagerDataSource(TestDatabase.fresh(), "postgres", "postgres"));

    @Test
    void an_old_rule_set_judges_as_it_did_after_the_rules_changed() {
        RuleSet old = RuleSet.compiled(
                changed("retention.drl", "$case.deny(\"BEWAAR-02\")", "$case.refer(\"BEWAAR-02\")"), LOADER);
        start(old);
        Assessment then = assess(new DroolsRuleBook(old));

        RuleSets later = start(CURRENT);

        assertThat(later.current()).isEqualTo(CURRENT.hash()).isNotEqualTo(old.hash());
        assertThat(assess(later.at(old.hash()))).isEqualTo(then);
        assertThat(assess(later.at(later.current())).findings())
                .extracting(Finding::rule, Finding::outcome)
                .isNotEqualTo(then.findings().stream()
                        .map(finding -> org.assertj.core.groups.Tuple.tuple(finding.rule(), finding.outcome()))
                        .toList());
    }

    @Test
    void a_changed_number_of_the_law_is_another_rule_set() {
        RuleFiles before = CURRENT.files();
        RuleFiles after = changed("parameters.yaml", "P90D, source: RETENTION", "P60D, source: RETENTION");
        assertThat(after.hash()).isNotEqualTo(before.hash());
    }

    @Test
    void starting_twice_keeps_it_once() {
        start(CURRENT);
        start(CURRENT);
        assertThat(database.queryForObject("select count(*) from rule_set_text", Integer.class))
                .isEqualTo(Arrays.stream(RuleKind.values())
                        .mapToInt(kind -> kind.names().size())
                        .sum());
    }

    @Test
    void texts_that_were_changed_in_the_database_do_not_judge() {
        RuleSet old = RuleSet.compiled(changed("retention.drl", "deny", "refer"), LOADER);
        start(old);
        database.update("update rule_set_text set content = content || ' ' where name = 'retention.drl'");
        RuleSets later = start(CURRENT);
        assertThatThrownBy(() -> later.at(old.hash()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("were changed");
    }

    @Test
    void a_rule_set_that_never_judged_is_unknown() {
        RuleSets ruleSets = start(CURRENT);
        assertThatThrownBy(() -> ruleSets.at("sha256:" + "0".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    private RuleSets start(RuleSet ruleSet) {
        return new StoredRuleSets(
                database,
                ruleSet,
                new DroolsRuleBook(ruleSet),
                DroolsPublicationRules.built(LOADER),
                DroolsDeliveryRules.built(LOADER));
    }

    private static RuleFiles changed(String name, String from, String to) {
        Map<String, String> texts = new TreeMap<>(CURRENT.files().texts());
        texts.compute(name, (key, text) -> CURRENT.files().text(key).replace(from, to));
        return new RuleFiles(new TreeMap<>(texts));
    }

    private static Assessment assess(RuleBook rules) {
        RequestFacts request = Dossier2016.request("V-002");
        return rules.assess(request, Dossier2016.registers(), Dossier2016.TODAY);
    }
}
