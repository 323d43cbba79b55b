package nl.doelbinder.monitoring;

import static nl.doelbinder.monitoring.Given.OFFICER;
import static nl.doelbinder.monitoring.Given.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import nl.doelbinder.WithDatabase;
import nl.doelbinder.contract.RecordingContracts;
import nl.doelbinder.contract.ToolOnRecord;
import nl.doelbinder.contract.Vendor;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.FoundingOrganisation;
import nl.doelbinder.organisation.Unit;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Hosting;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.RuleSets;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;
import nl.doelbinder.policy.drools.OlderRules;
import nl.doelbinder.policy.register.AmendingNorm;
import nl.doelbinder.policy.register.FillingPolicyRegisters;
import nl.doelbinder.policy.register.PolicyRegisters;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.Registers;
import nl.doelbinder.policy.register.RetentionNorm;
import nl.doelbinder.policy.register.Tool;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A stored assessment, run again after the registers and the rules changed, finds what it found. */
@WithDatabase
@Import(ReassessingStoredTest.Rules.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "doelbinder.dossier=none",
            "flowable.async-executor-activate=false",
            "doelbinder.monitoring.look-every=1d"
        })
class ReassessingStoredTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    @Autowired
    FilingRequest filing;

    @Autowired
    ReassessingStored reassessing;

    @Autowired
    FindingRequests finding;

    @Autowired
    FoundingOrganisation founding;

    @Autowired
    FillingPolicyRegisters filling;

    @Autowired
    RecordingContracts recording;

    @Autowired
    AmendingNorm amending;

    @Autowired
    CurrentRegisters registers;

    @Autowired
    ChosenRules rules;

    @Autowired
    RuleSets ruleSets;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void it_finds_the_same_when_registers_and_rules_have_changed() {
        fillRegisters();
        rules.judgeBy(transaction.execute(status -> OlderRules.keep(database)));
        var code = filing.file(Given.draft(), REQUESTER).code();
        var stored = finding.one(code, OFFICER).assessment();
        assertThat(outcomeOf("BEWAAR-02", stored.assessment())).isEqualTo("REFER");

        assertThat(database.queryForObject(
                        "select count(*) from rule_set_text where rule_set = ?", Integer.class, ruleSets.current()))
                .as("the rules that judge now are kept for later as well")
                .isPositive();

        rules.judgeBy(ruleSets.current());
        amending.amend(norm(Period.ofYears(5), stored.assessedOn().minusDays(1)), OFFICER, "ruimer");
        assertThat(registers.current().version()).isNotEqualTo(stored.registers());

        var rerun = reassessing.rerun(stored.id());
        assertThat(rerun.again()).isEqualTo(stored.assessment());
        assertThat(rerun.same()).isTrue();

        var now = rules.assess(stored.facts(), registers.current(), stored.assessedOn());
        assertThat(now.findings()).as("and today it would not").isNotEqualTo(stored.findings());
        var oldRegisters = rules.assess(stored.facts(), registers.at(stored.registers()), stored.assessedOn());
        assertThat(outcomeOf("BEWAAR-02", oldRegisters))
                .as("nor on the old registers")
                .isEqualTo("DENY");
    }

    private static String outcomeOf(String rule, Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::outcome)
                .map(Enum::name)
                .findFirst()
                .orElse("-");
    }

    private void fillRegisters() {
        transaction.executeWithoutResult(status -> {
            CurrentAct.declare(new Act("test", "FILL", "registers/all", null));
            founding.found(List.of(new Unit("ISC", "ISC", List.of("SUPERVISION"))), List.of(), List.of());
            filling.fill(new PolicyRegisters(
                    List.of(new Purpose(
                            "PHENOMENON",
                            "ISC",
                            Framework.SUPERVISION,
                            Set.of(ServiceLine.MONITORING),
                            Level.SUBJECT,
                            "Beeld",
                            new Validity(LONG_AGO, null))),
                    List.of(norm(Period.ofMonths(3), LONG_AGO)),
                    List.of(),
                    List.of(),
                    List.of()));
            recording.record(
                    List.of(new Vendor("COOSTO", "Coosto", null)),
                    List.of(new ToolOnRecord(
                            new Tool("COOSTO", "COOSTO", Set.of(ServiceLine.MONITORING), Hosting.EU, null, true),
                            false)),
                    List.of(),
                    List.of());
        });
    }

    private static RetentionNorm norm(Period longest, LocalDate from) {
        return new RetentionNorm(
                Framework.SUPERVISION, ServiceLine.MONITORING, Level.SUBJECT, longest, new Validity(from, null));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        @Primary
        ChosenRules chosenRules(ObjectProvider<RuleSets> ruleSets, @Qualifier("currentRuleBook") RuleBook current) {
            return new ChosenRules(ruleSets, current);
        }
    }

    /** Judges by the rule set of a time. */
    static class ChosenRules implements RuleBook {

        private final ObjectProvider<RuleSets> ruleSets;
        private final RuleBook current;
        private String hash = "";

        ChosenRules(ObjectProvider<RuleSets> ruleSets, RuleBook current) {
            this.ruleSets = ruleSets;
            this.current = current;
        }

        void judgeBy(String chosen) {
            hash = chosen;
        }

        @Override
        public Assessment assess(RequestFacts facts, Registers snapshot, LocalDate assessedOn) {
            var book = hash.equals(ruleSets.getObject().current())
                    ? current
                    : ruleSets.getObject().at(hash);
            return book.assess(facts, snapshot, assessedOn);
        }
    }
}
