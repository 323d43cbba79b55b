package nl.doelbinder.policy.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.policy.Message;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.publication.Judged;
import nl.doelbinder.policy.publication.Judged.Ruling;
import nl.doelbinder.policy.publication.PublicationJudgement;
import nl.doelbinder.policy.publication.PublicationJudgement.Reason;
import nl.doelbinder.policy.publication.PublicationJudgement.RuleAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.definition.rule.Rule;

/** Every rule of the publication gate has a thing that it blocks for and one close by for which it does not. */
class EveryPublicationRuleTest {

    private static final DroolsPublicationRules RULES =
            DroolsPublicationRules.built(EveryPublicationRuleTest.class.getClassLoader());

    private static final LocalDate DAY = LocalDate.parse("2016-09-20");
    private static final LocalDate BEFORE = DAY.minusDays(1);

    private record Scenario(String rule, Judged blocks, Judged nearMiss) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("PUB-01 a required document has no version", paper(true, null), paper(false, null)),
            new Scenario(
                    "PUB-01 a board has not approved the newest version",
                    paper(true, "1.0", "Regieteam", "PIPP"),
                    paper(true, "1.0")),
            new Scenario(
                    "PUB-02 a unit that will use a lot has no impact assessment for it",
                    use(1, false, false, true, true),
                    use(0, false, false, true, true)),
            new Scenario(
                    "PUB-03 a requirement asks for what the rules deny",
                    demand(false, Outcome.DENY, Ruling.ALLOW),
                    demand(true, Outcome.DENY, null)),
            new Scenario(
                    "PUB-03 a requirement waits for the privacy officer",
                    demand(false, Outcome.REFER, null),
                    demand(false, Outcome.REFER, Ruling.ALLOW)),
            new Scenario(
                    "PUB-03 the privacy officer judged against a requirement",
                    demand(false, Outcome.REFER, Ruling.FORBID),
                    demand(false, Outcome.CONDITION, Ruling.FORBID)),
            new Scenario(
                    "PUB-04 a unit does not answer for its number of accounts",
                    use(0, true, true, false, true),
                    use(0, false, true, false, true)),
            new Scenario(
                    "PUB-04 a unit has reserved no budget",
                    use(5, false, true, true, false),
                    use(5, false, true, true, true)),
            new Scenario(
                    "PUB-05 a risk is neither accepted nor closed", risk(false, null, null), risk(true, null, null)),
            new Scenario(
                    "PUB-05 the acceptance of a risk is over", risk(false, BEFORE, BEFORE), risk(false, BEFORE, DAY)),
            new Scenario(
                    "PUB-06 a condition of a board is not met",
                    new Judged.Condition("PIPP", "Dek het af.", false, "/c"),
                    new Judged.Condition("PIPP", "Dek het af.", true, "/c")),
            new Scenario(
                    "PUB-07 the notice day of a replaced contract is past without a decision",
                    contract(BEFORE, false),
                    contract(BEFORE, true)),
            new Scenario("PUB-08 the deadline is past", tender(BEFORE), tender(DAY)));

    static Stream<Scenario> scenarios() {
        return SCENARIOS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void blocks_with_a_reason_that_leads_to_where_it_is_mended(Scenario scenario) {
        assertThat(reasons(scenario.blocks))
                .containsOnlyKeys(id(scenario))
                .hasEntrySatisfying(id(scenario), reasons -> {
                    assertThat(reasons).hasSize(1);
                    Reason reason = reasons.get(0);
                    assertThat(reason.href()).isIn(scenario.blocks.href(), "/answer");
                    assertThat(reason.message().dutch()).isNotBlank().doesNotContain("{", "null", "–");
                    assertThat(reason.message().english())
                            .isNotBlank()
                            .doesNotContain("{", "null", "–")
                            .isNotEqualTo(reason.message().dutch());
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void stays_silent_close_by(Scenario scenario) {
        assertThat(reasons(scenario.nearMiss)).isEmpty();
    }

    @Test
    void no_rule_is_without_a_scenario() {
        assertThat(RULES.rules().all())
                .isNotEmpty()
                .extracting(Rule::getName)
                .containsExactlyInAnyOrderElementsOf(
                        SCENARIOS.stream().map(Scenario::rule).toList());
    }

    @Test
    void every_rule_reports_by_number_and_says_what_it_is_about() {
        PublicationJudgement judgement = RULES.judge(List.of(), DAY);
        assertThat(judgement.open()).isTrue();
        assertThat(judgement.ruleSet()).startsWith("sha256:");
        assertThat(judgement.rules())
                .extracting(RuleAnswer::rule)
                .containsExactly("PUB-01", "PUB-02", "PUB-03", "PUB-04", "PUB-05", "PUB-06", "PUB-07", "PUB-08");
        assertThat(judgement.rules()).allSatisfy(answer -> {
            assertThat(answer.blocks()).isFalse();
            assertThat(answer.subject().dutch()).isNotBlank();
            assertThat(answer.subject().english()).isNotBlank();
        });
    }

    @Test
    void one_thing_that_blocks_keeps_the_gate_closed() {
        List<Judged> things = new ArrayList<>();
        SCENARIOS.forEach(scenario -> things.add(scenario.nearMiss));
        assertThat(RULES.judge(things, DAY).open()).isTrue();
        things.add(risk(false, null, null));
        assertThat(RULES.judge(things, DAY).open()).isFalse();
    }

    @Test
    void every_reason_is_reported_whatever_else_blocks() {
        List<Judged> things = SCENARIOS.stream().map(Scenario::blocks).toList();
        assertThat(RULES.judge(things, DAY).rules().stream()
                        .mapToInt(answer -> answer.reasons().size())
                        .sum())
                .isEqualTo(SCENARIOS.size());
    }

    @ParameterizedTest(name = "deadline {0} days after: {1}")
    @CsvSource({"-1, true", "0, false", "1, false"})
    void on_the_deadline_itself_it_can_still_be_published(int daysAfter, boolean blocks) {
        assertThat(reasons(tender(DAY.plusDays(daysAfter))).containsKey("PUB-08"))
                .isEqualTo(blocks);
    }

    @ParameterizedTest(name = "notice day {0} days after: {1}")
    @CsvSource({"-1, true", "0, false", "1, false"})
    void on_the_notice_day_itself_a_contract_can_still_be_decided(int daysAfter, boolean blocks) {
        assertThat(reasons(contract(DAY.plusDays(daysAfter), false)).containsKey("PUB-07"))
                .isEqualTo(blocks);
    }

    @Test
    void a_contract_without_a_notice_day_waits_for_nothing() {
        assertThat(reasons(contract(null, false))).isEmpty();
    }

    @ParameterizedTest(name = "accepted {0} days after until {1} days after: {2}")
    @CsvSource({"-9, -1, true", "-9, 0, false", "0, 0, false", "0, 9, false", "1, 9, true"})
    void an_acceptance_holds_from_its_day_to_its_last(int on, int until, boolean blocks) {
        assertThat(reasons(risk(false, DAY.plusDays(on), DAY.plusDays(until))).containsKey("PUB-05"))
                .isEqualTo(blocks);
    }

    @ParameterizedTest(name = "{0} accounts, expected {1}: {2}")
    @CsvSource({"0, false, false", "1, false, true", "0, true, true", "1, true, true"})
    void who_asks_for_one_account_or_is_expected_uses_the_lot(int accounts, boolean expected, boolean uses) {
        assertThat(reasons(use(accounts, expected, false, true, true)).containsKey("PUB-02"))
                .isEqualTo(uses);
        assertThat(reasons(use(accounts, expected, true, false, false)).getOrDefault("PUB-04", List.of()))
                .hasSize(uses ? 2 : 0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"PERMIT, false", "CONDITION, false", "REFER, true", "DENY, true"})
    void from_refer_on_a_requirement_blocks(Outcome heaviest, boolean blocks) {
        assertThat(reasons(demand(false, heaviest, null)).containsKey("PUB-03")).isEqualTo(blocks);
    }

    @Test
    void the_boards_that_lack_are_named_in_their_order() {
        assertThat(reasons(paper(true, "0.91", "Stuurgroep", "CDO2", "PIPP")).get("PUB-01"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.message().dutch()).contains("Versie 0.91", "Stuurgroep, CDO2 en PIPP");
                    assertThat(reason.message().english()).contains("Version 0.91", "Stuurgroep, CDO2 and PIPP");
                });
    }

    private static Map<String, List<Reason>> reasons(Judged thing) {
        return RULES.judge(List.of(thing), DAY).rules().stream()
                .filter(RuleAnswer::blocks)
                .collect(Collectors.toMap(RuleAnswer::rule, RuleAnswer::reasons));
    }

    private static String id(Scenario scenario) {
        return scenario.rule.substring(0, scenario.rule.indexOf(' '));
    }

    private static Judged paper(boolean required, @Nullable String newest, String... lacking) {
        return new Judged.Paper(
                new Message("Memo voor de gremia", "Memo for the boards"),
                required,
                newest,
                List.of(lacking),
                "/stukken/BOARD_MEMO");
    }

    private static Judged use(int accounts, boolean expected, boolean covered, boolean answered, boolean reserved) {
        return new Judged.UnitUse(
                "Douane",
                "SMMA",
                ServiceLine.MONITORING,
                accounts,
                expected,
                covered,
                answered,
                reserved,
                "/pias/PIA-DOUANE-1",
                "/answer");
    }

    private static Judged demand(boolean dropped, Outcome heaviest, @Nullable Ruling ruling) {
        return new Judged.Demand("R-1", dropped, heaviest, List.of("GPS-03"), ruling, "/eisen#R-1");
    }

    private static Judged risk(boolean closed, @Nullable LocalDate on, @Nullable LocalDate until) {
        return new Judged.Risk("Aanzien", closed, on, until, "/risicos#REPUTATION");
    }

    private static Judged contract(@Nullable LocalDate noticeBy, boolean decided) {
        return new Judged.ReplacedContract("5600003550", noticeBy, decided, "/contracten/5600003550");
    }

    private static Judged tender(LocalDate deadline) {
        return new Judged.Tender(deadline, "/aanbestedingen/T");
    }
}
