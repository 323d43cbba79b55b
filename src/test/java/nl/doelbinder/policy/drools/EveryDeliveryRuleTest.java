package nl.doelbinder.policy.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.delivery.DeliveryFact;
import nl.doelbinder.policy.delivery.DeliveryFact.Agreed;
import nl.doelbinder.policy.delivery.DeliveryFact.AskedField;
import nl.doelbinder.policy.delivery.DeliveryFact.HeldDelivery;
import nl.doelbinder.policy.delivery.DeliveryFact.Incident;
import nl.doelbinder.policy.delivery.DeliveryFact.Mandate;
import nl.doelbinder.policy.delivery.DeliveryFact.Proof;
import nl.doelbinder.policy.delivery.DeliveryFact.Request;
import nl.doelbinder.policy.delivery.DeliveryFact.Reuse;
import nl.doelbinder.policy.delivery.DeliveryFinding;
import nl.doelbinder.policy.delivery.DeliveryJudgement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.definition.rule.Rule;

/** Every rule for deliveries has a request that it answers to and one close by at which it stays silent. */
class EveryDeliveryRuleTest {

    private static final DroolsDeliveryRules RULES =
            DroolsDeliveryRules.built(EveryDeliveryRuleTest.class.getClassLoader());

    private static final LocalDate DAY = LocalDate.parse("2019-06-03");
    private static final LocalDate BEGIN = LocalDate.parse("2019-05-01");
    private static final Instant NOON = Instant.parse("2019-06-01T10:00:00Z");
    private static final Period LIMIT = Period.ofMonths(6);

    /** A request that nothing is against, of which a scenario changes one fact. */
    private static final List<DeliveryFact> LAWFUL = List.of(
            agreed(BEGIN, null),
            request("CHECK", DAY, LIMIT),
            new AskedField("bsn", true),
            new Mandate(BEGIN, null),
            new HeldDelivery("L-001", DAY, false),
            new Incident("I-001", BEGIN, false),
            new Proof("BIR", DAY),
            new Reuse("L-001", NOON, NOON.plusSeconds(1)));

    private record Scenario(String rule, Outcome outcome, DeliveryFact fires, DeliveryFact nearMiss) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario(
                    "LEV-01 the agreement has not begun",
                    Outcome.DENY,
                    agreed(DAY.plusDays(1), null),
                    agreed(DAY, null)),
            new Scenario(
                    "LEV-01 the agreement is ending or has ended",
                    Outcome.DENY,
                    agreed(BEGIN, DAY),
                    agreed(BEGIN, DAY.plusDays(1))),
            new Scenario(
                    "LEV-02 the requester is not on the mandate list of the day",
                    Outcome.DENY,
                    new Mandate(BEGIN, DAY.minusDays(1)),
                    new Mandate(DAY, DAY)),
            new Scenario(
                    "LEV-03 the purpose is not the agreement's",
                    Outcome.DENY,
                    request("CHECKS", DAY, LIMIT),
                    request("CHECK", DAY, LIMIT)),
            new Scenario(
                    "LEV-04 a field is asked that the agreement does not list",
                    Outcome.DENY,
                    new AskedField("cellNumber", false),
                    new AskedField("startDate", true)),
            new Scenario(
                    "LEV-05 local retention is longer than the agreement's limit",
                    Outcome.DENY,
                    request("CHECK", DAY, Period.of(0, 6, 1)),
                    request("CHECK", DAY, Period.ofDays(183))),
            new Scenario(
                    "LEV-06 the reference day is later than today",
                    Outcome.DENY,
                    request("CHECK", DAY.plusDays(1), LIMIT),
                    request("CHECK", DAY, LIMIT)),
            new Scenario(
                    "LEV-07 an earlier delivery should have been destroyed",
                    Outcome.REFER,
                    new HeldDelivery("L-001", DAY.minusDays(1), false),
                    new HeldDelivery("L-001", DAY.minusDays(1), true)),
            new Scenario(
                    "LEV-08 an incident about the agreement is open",
                    Outcome.REFER,
                    new Incident("I-001", DAY, true),
                    new Incident("I-001", DAY, false)),
            new Scenario(
                    "LEV-09 no proof of a norm was shown",
                    Outcome.REFER,
                    new Proof("BIR", null),
                    new Proof("BIR", DAY)),
            new Scenario(
                    "LEV-09 the proof of a norm has expired",
                    Outcome.REFER,
                    new Proof("BIR", DAY.minusDays(1)),
                    new Proof("BIR", DAY)),
            new Scenario(
                    "LEV-10 data is used again without a check since",
                    Outcome.DENY,
                    new Reuse("L-001", NOON, NOON),
                    new Reuse("L-001", NOON, NOON.plusNanos(1000))));

    static Stream<Scenario> scenarios() {
        return SCENARIOS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void answers_alone_naming_the_values_in_both_languages(Scenario scenario) {
        assertThat(judge(scenario.fires).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(scenario.rule.substring(0, scenario.rule.indexOf(' ')));
            assertThat(finding.outcome()).isEqualTo(scenario.outcome);
            assertThat(finding.message().dutch()).isNotBlank().doesNotContain("{", "null", "–");
            assertThat(finding.message().english())
                    .isNotBlank()
                    .doesNotContain("{", "null", "–")
                    .isNotEqualTo(finding.message().dutch());
            assertThat(finding.source().dutch()).isNotBlank();
            assertThat(finding.source().english())
                    .isNotBlank()
                    .isNotEqualTo(finding.source().dutch());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void stays_silent_close_by(Scenario scenario) {
        assertThat(judge(scenario.nearMiss).findings()).isEmpty();
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
    void a_lawful_request_is_let_through_and_names_the_rule_set() {
        DeliveryJudgement judgement = RULES.judge(LAWFUL, DAY);
        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.verdict()).isEqualTo(Outcome.PERMIT);
        assertThat(judgement.ruleSet()).startsWith("sha256:").hasSize("sha256:".length() + 64);
    }

    @Test
    void every_rule_answers_whatever_the_others_say_and_the_heaviest_counts() {
        List<DeliveryFact> facts = new ArrayList<>(List.of(
                agreed(DAY.plusDays(1), DAY),
                request("OTHER", DAY.plusDays(1), Period.ofYears(1)),
                new AskedField("a", false),
                new AskedField("b", false),
                new HeldDelivery("L-001", BEGIN, false),
                new Incident("I-001", DAY, true),
                new Proof("BIR", null),
                new Proof("ISO-27001", BEGIN),
                new Reuse("L-001", NOON, null)));
        DeliveryJudgement judgement = RULES.judge(facts, DAY);
        assertThat(judgement.findings())
                .extracting(DeliveryFinding::rule)
                .containsExactly(
                        "LEV-01", "LEV-01", "LEV-02", "LEV-03", "LEV-04", "LEV-04", "LEV-05", "LEV-06", "LEV-07",
                        "LEV-08", "LEV-09", "LEV-09", "LEV-10");
        assertThat(judgement.verdict()).isEqualTo(Outcome.DENY);
    }

    @ParameterizedTest(name = "mandated from {0} to {1} days after the day: {2}")
    @CsvSource({"0, 0, false", "-1, , false", "0, , false", "1, , true", "-9, -1, true", "-9, 0, false"})
    void a_mandate_counts_from_its_first_day_to_its_last(int from, @Nullable Integer until, boolean denied) {
        var mandate = new Mandate(DAY.plusDays(from), until == null ? null : DAY.plusDays(until));
        assertThat(judge(mandate).verdict() == Outcome.DENY).isEqualTo(denied);
    }

    @Test
    void who_is_on_no_list_is_denied() {
        var facts = LAWFUL.stream().filter(fact -> !(fact instanceof Mandate)).toList();
        assertThat(RULES.judge(facts, DAY).findings())
                .extracting(DeliveryFinding::rule)
                .containsExactly("LEV-02");
    }

    @ParameterizedTest(name = "{0} asked where {1} is the limit: {2}")
    @CsvSource({"P6M, P6M, false", "P183D, P6M, false", "P184D, P6M, true", "P1Y, P12M, false", "P1Y1D, P1Y, true"})
    void retention_is_measured_in_days_of_the_calendar(Period asked, Period limit, boolean denied) {
        List<DeliveryFact> facts = new ArrayList<>(LAWFUL);
        facts.set(0, new Agreed("A", 1, "CHECK", BEGIN, null, limit, 2));
        facts.set(1, request("CHECK", DAY, asked));
        assertThat(RULES.judge(facts, DAY).verdict() == Outcome.DENY).isEqualTo(denied);
    }

    @ParameterizedTest(name = "to be destroyed {0} days after the day: {1}")
    @CsvSource({"-1, true", "0, false", "1, false"})
    void the_destruction_day_itself_is_still_in_time(int after, boolean referred) {
        assertThat(judge(new HeldDelivery("L-001", DAY.plusDays(after), false)).verdict() == Outcome.REFER)
                .isEqualTo(referred);
    }

    @Test
    void a_check_that_was_never_done_is_none() {
        assertThat(judge(new Reuse("L-001", NOON, null)).verdict()).isEqualTo(Outcome.DENY);
    }

    @Test
    void the_messages_name_what_they_are_about() {
        assertThat(judge(new AskedField("b[U+200B]sn", false)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().dutch()).contains("b[U+200B]sn", "versie 1"));
        assertThat(judge(request("CHECK", DAY, Period.ofYears(1))).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message().dutch()).contains("1 jaar", "6 maanden");
                    assertThat(finding.message().english()).contains("1 year", "6 months");
                });
    }

    /** The lawful request with this fact in the place of the one of its kind. */
    private static DeliveryJudgement judge(DeliveryFact changed) {
        List<DeliveryFact> facts = new ArrayList<>();
        LAWFUL.forEach(fact -> facts.add(fact.getClass() == changed.getClass() ? changed : fact));
        return RULES.judge(facts, DAY);
    }

    private static Agreed agreed(LocalDate from, @Nullable LocalDate endingSince) {
        return new Agreed("A", 1, "CHECK", from, endingSince, LIMIT, 2);
    }

    private static Request request(String purpose, LocalDate referenceDay, Period retention) {
        return new Request("aanvrager", purpose, referenceDay, retention);
    }
}
