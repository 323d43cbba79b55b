package nl.doelbinder.policy.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Dossier2016;
import nl.doelbinder.policy.Family;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.register.Registers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every request. A failure names its request; the seeds are fixed, so it comes back. */
class PropertiesTest {

    private static final Registers REGISTERS = Dossier2016.registers();
    private static final int COUNT = 3000;

    /** Asking for more of one thing. */
    private record Restriction(String name, UnaryOperator<RequestFacts> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Restriction> restrictions() {
        return Stream.of(
                new Restriction(
                        "shielded", facts -> copy(facts, Access.SHIELDED, facts.identity(), facts.collection())),
                new Restriction("assumed", facts -> copy(facts, facts.access(), Identity.ASSUMED, facts.collection())),
                new Restriction("bulk", facts -> copy(facts, facts.access(), facts.identity(), Collection.BULK)),
                new Restriction(
                        "recipient",
                        facts -> copy(facts, with(facts.recipients(), Recipient.BANK), 0, 0, facts.minors())),
                new Restriction("kept longer", facts -> copy(facts, facts.recipients(), 1, 0, facts.minors())),
                new Restriction("lasting longer", facts -> copy(facts, facts.recipients(), 0, 40, facts.minors())),
                new Restriction("minors", facts -> copy(facts, facts.recipients(), 0, 0, true)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_verdict_is_the_heaviest_and_each_family_answers(long seed) {
        for (RequestFacts request : RandomRequests.list(seed, COUNT)) {
            Assessment assessment = assess(Case.RULES, request);
            assertThat(assessment.verdict())
                    .as(request.toString())
                    .isEqualTo(Outcome.heaviest(
                            assessment.findings().stream().map(Finding::outcome).toList()));
            Set<Family> answered = EnumSet.noneOf(Family.class);
            assessment.findings().forEach(finding -> answered.add(finding.family()));
            assertThat(answered).as(request.toString()).containsExactly(Family.values());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void the_rules_say_what_plain_ifs_say(long seed) {
        RuleBook byHand = new HandWrittenPolicy(Case.RULE_SET);
        for (RequestFacts request : RandomRequests.list(seed, COUNT)) {
            assertThat(assess(Case.RULES, request)).as(request.toString()).isEqualTo(assess(byHand, request));
        }
    }

    @ParameterizedTest
    @MethodSource("restrictions")
    void asking_for_more_never_lightens(Restriction restriction) {
        for (RequestFacts request : RandomRequests.list(7, COUNT)) {
            Assessment before = assess(Case.RULES, request);
            Assessment after = assess(Case.RULES, restriction.change().apply(request));
            assertThat(after.verdict()).as(request.toString()).isGreaterThanOrEqualTo(before.verdict());
        }
    }

    @Test
    void random_requests_reach_rules_of_every_family_and_every_verdict() {
        Set<Outcome> verdicts = EnumSet.noneOf(Outcome.class);
        Set<String> rules = new HashSet<>();
        for (RequestFacts request : RandomRequests.list(8, COUNT)) {
            Assessment assessment = assess(Case.RULES, request);
            verdicts.add(assessment.verdict());
            assessment.findings().forEach(finding -> rules.add(finding.rule()));
        }
        assertThat(verdicts).contains(Outcome.CONDITION, Outcome.REFER, Outcome.DENY);
        assertThat(rules).hasSizeGreaterThan(28);
    }

    @Test
    void many_threads_get_the_same_answers_as_one() throws Exception {
        List<RequestFacts> requests = RandomRequests.list(9, 2000);
        List<Assessment> alone =
                requests.stream().map(request -> assess(Case.RULES, request)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Assessment>>> together = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                together.add(threads.submit(() -> requests.stream()
                        .map(request -> assess(Case.RULES, request))
                        .toList()));
            }
            for (Future<List<Assessment>> answers : together) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_fault_in_one_case_does_not_reach_the_next() {
        Sessions sessions = new Sessions(Case.RULE_SET.rules());
        RequestFacts request = Dossier2016.request("V-005");
        RuleTexts wordless = new RuleTexts(without("RECHT-03 ="));
        for (int i = 0; i < 20; i++) {
            // A finding that cannot be worded fails in the middle of the rules' run.
            CaseFacts faulty = new CaseFacts(request, REGISTERS, Dossier2016.TODAY, wordless);
            assertThatThrownBy(() -> sessions.judge(faulty)).isInstanceOf(RuntimeException.class);
            CaseFacts next = new CaseFacts(request, REGISTERS, Dossier2016.TODAY, Case.RULE_SET.texts());
            sessions.judge(next);
            assertThat(DroolsRuleBook.concluded(next, Case.RULE_SET)).isEqualTo(assess(Case.RULES, request));
        }
    }

    private static RuleFiles without(String line) {
        SortedMap<String, String> texts = new TreeMap<>();
        Case.RULE_SET
                .files()
                .texts()
                .forEach((name, text) -> texts.put(
                        name,
                        text.lines().filter(each -> !each.startsWith(line)).collect(Collectors.joining("\n"))));
        return new RuleFiles(texts);
    }

    private static Assessment assess(RuleBook rules, RequestFacts request) {
        return rules.assess(request, REGISTERS, Dossier2016.TODAY);
    }

    private static RequestFacts copy(RequestFacts facts, Access access, Identity identity, Collection collection) {
        return new RequestFacts(
                facts.unitCode(),
                facts.purpose(),
                facts.tool(),
                facts.framework(),
                facts.serviceLine(),
                facts.level(),
                access,
                identity,
                facts.location(),
                collection,
                facts.specialCategories(),
                facts.minors(),
                facts.automatedDecision(),
                facts.recipients(),
                facts.from(),
                facts.until(),
                facts.retention(),
                facts.authorisation());
    }

    private static RequestFacts copy(
            RequestFacts facts, Set<Recipient> recipients, int yearsMore, int daysMore, boolean minors) {
        return new RequestFacts(
                facts.unitCode(),
                facts.purpose(),
                facts.tool(),
                facts.framework(),
                facts.serviceLine(),
                facts.level(),
                facts.access(),
                facts.identity(),
                facts.location(),
                facts.collection(),
                facts.specialCategories(),
                minors,
                facts.automatedDecision(),
                recipients,
                facts.from(),
                facts.until().plusDays(daysMore),
                facts.retention().plusYears(yearsMore),
                facts.authorisation());
    }

    private static Set<Recipient> with(Set<Recipient> recipients, Recipient another) {
        Set<Recipient> more = EnumSet.of(another);
        more.addAll(recipients);
        return more;
    }
}
