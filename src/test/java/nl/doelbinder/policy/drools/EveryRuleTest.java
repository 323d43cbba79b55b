package nl.doelbinder.policy.drools;

import static nl.doelbinder.policy.Framework.INVESTIGATION;
import static nl.doelbinder.policy.Framework.SECURITY;
import static nl.doelbinder.policy.Framework.SERVICE;
import static nl.doelbinder.policy.Framework.SUPERVISION;
import static nl.doelbinder.policy.drools.Case.contract;
import static nl.doelbinder.policy.drools.Case.extension;
import static nl.doelbinder.policy.drools.Case.impact;
import static nl.doelbinder.policy.drools.Case.lawfulRequest;
import static nl.doelbinder.policy.drools.Case.licence;
import static nl.doelbinder.policy.drools.Case.option;
import static nl.doelbinder.policy.drools.Case.purpose;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Hosting;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.ImpactAssessment.StatedFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.definition.rule.Rule;

/** Every rule of {@code rules/} has a case in which it answers and one close by in which it does not. */
class EveryRuleTest {

    private record Scenario(String rule, Outcome outcome, Case fires, Case nearMiss) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static final List<Scenario> SCENARIOS = new ArrayList<>();

    private static final Contract LATE = extended("2018-10-01", null);
    private static final Contract IN_TIME = extended("2018-09-30", null);

    static {
        purposeLimitation();
        retention();
        location();
        legality();
        tools();
    }

    private static void purposeLimitation() {
        deny(
                "DOEL-01 the unit has no such purpose",
                lawfulRequest().forPurpose("Q"),
                lawfulRequest()
                        .with(purpose(SERVICE, Level.AGGREGATE, "2016-09-05", "2016-09-05", ServiceLine.MONITORING)));
        deny(
                "DOEL-02 the purpose holds in another framework",
                lawfulRequest().with(purpose(SECURITY, Level.SUBJECT, "2016-01-01", null, ServiceLine.MONITORING)),
                lawfulRequest().with(purpose(SERVICE, Level.SUBJECT, "2016-01-01", null, ServiceLine.MONITORING)));
        deny(
                "DOEL-03 the purpose lacks this service line",
                lawfulRequest().with(purpose(SERVICE, Level.SUBJECT, "2016-01-01", null, ServiceLine.ENGAGEMENT)),
                lawfulRequest()
                        .engaging()
                        .with(purpose(SERVICE, Level.SUBJECT, "2016-01-01", null, ServiceLine.ENGAGEMENT)));
        deny(
                "DOEL-04 the purpose needs nobody in particular",
                lawfulRequest()
                        .onSubject()
                        .with(purpose(SERVICE, Level.AGGREGATE, "2016-01-01", null, ServiceLine.MONITORING)),
                lawfulRequest().with(purpose(SERVICE, Level.AGGREGATE, "2016-01-01", null, ServiceLine.MONITORING)));
        condition(
                "DOEL-05 the purpose ends before the request does",
                lawfulRequest()
                        .with(purpose(SERVICE, Level.AGGREGATE, "2016-01-01", "2016-09-29", ServiceLine.MONITORING)),
                lawfulRequest()
                        .with(purpose(SERVICE, Level.AGGREGATE, "2016-01-01", "2016-09-30", ServiceLine.MONITORING)));
        deny(
                "DOEL-06 no impact assessment covers the request",
                lawfulRequest().with(impact("PIA-1", "2016-09-07", null)),
                lawfulRequest().with(impact("PIA-1", "2016-09-06", "2016-09-06")));
        condition(
                "DOEL-07 the impact assessment makes conditions",
                lawfulRequest().with(impact("PIA-1", "2016-01-01", null, "Kort.")),
                lawfulRequest().with(impact("PIA-1", "2016-01-01", null)));
        condition(
                "DOEL-08 the impact assessment ends before the request does",
                lawfulRequest().with(impact("PIA-1", "2016-01-01", "2016-09-29")),
                lawfulRequest().with(impact("PIA-1", "2016-01-01", "2016-09-30")));
        deny("DOEL-09 service hands nothing on", lawfulRequest().handedTo(Recipient.POLICE), lawfulRequest());
        condition(
                "DOEL-09 an investigation shares with police and prosecutor",
                lawfulRequest().in(INVESTIGATION).handedTo(Recipient.POLICE, Recipient.PROSECUTOR),
                lawfulRequest().in(INVESTIGATION).handedTo(Recipient.POLICE, Recipient.BANK));
        refer(
                "DOEL-09 somebody outside receives what is found",
                lawfulRequest().in(SUPERVISION).handedTo(Recipient.POLICE),
                lawfulRequest().in(INVESTIGATION).handedTo(Recipient.POLICE));
        refer(
                "DOEL-10 kept longer than the impact assessment states",
                lawfulRequest()
                        .with(impact("PIA-1", "2016-01-01", null, new StatedFacts(Period.ofDays(29), null, null))),
                lawfulRequest()
                        .with(impact("PIA-1", "2016-01-01", null, new StatedFacts(Period.ofDays(30), null, null))));
        refer(
                "DOEL-10 located more finely than the impact assessment states",
                lawfulRequest()
                        .at(Location.REGION)
                        .with(impact("PIA-1", "2016-01-01", null, new StatedFacts(null, Location.NONE, null))),
                lawfulRequest()
                        .at(Location.REGION)
                        .with(impact("PIA-1", "2016-01-01", null, new StatedFacts(null, Location.REGION, null))));
        refer(
                "DOEL-10 handed to others than the impact assessment states",
                lawfulRequest()
                        .in(INVESTIGATION)
                        .handedTo(Recipient.POLICE)
                        .with(impact(
                                "PIA-1",
                                "2016-01-01",
                                null,
                                new StatedFacts(null, null, Set.of(Recipient.PROSECUTOR)))),
                lawfulRequest()
                        .in(INVESTIGATION)
                        .handedTo(Recipient.POLICE)
                        .with(impact(
                                "PIA-1", "2016-01-01", null, new StatedFacts(null, null, Set.of(Recipient.POLICE)))));
    }

    private static void retention() {
        refer("BEWAAR-01 no norm says how long", lawfulRequest().withoutNorms(), lawfulRequest());
        deny(
                "BEWAAR-02 retention exceeds the norm",
                lawfulRequest().norm("P29D"),
                lawfulRequest().norm("P30D"));
        refer(
                "BEWAAR-03 messages are kept long",
                lawfulRequest().kept("P1Y1D").open("RETENTION_LONG"),
                lawfulRequest().kept("P1Y").open("RETENTION_LONG"));
        condition(
                "BEWAAR-04 records on a subject are reviewed",
                lawfulRequest().onSubject().kept("P91D"),
                lawfulRequest().onSubject().kept("P90D"));
        refer(
                "BEWAAR-05 special categories are kept longer",
                lawfulRequest().withSpecialCategories().kept("P31D"),
                lawfulRequest().withSpecialCategories().kept("P30D"));
    }

    private static void location() {
        deny(
                "GPS-01 exact location without a task that needs it",
                lawfulRequest().at(Location.EXACT),
                lawfulRequest().at(Location.REGION));
        deny(
                "GPS-02 exact location for a whole",
                lawfulRequest().in(SUPERVISION).at(Location.EXACT),
                lawfulRequest().in(SUPERVISION).onSubject().at(Location.EXACT));
        refer(
                "GPS-03 exact location of a subject in supervision",
                lawfulRequest().in(SUPERVISION).onSubject().at(Location.EXACT).open("EXACT_LOCATION"),
                lawfulRequest().in(SUPERVISION).onSubject().at(Location.EXACT));
        condition(
                "GPS-04 exact location of a subject by order",
                lawfulRequest().in(INVESTIGATION).onSubject().at(Location.EXACT).ordered(),
                lawfulRequest()
                        .in(INVESTIGATION)
                        .onSubject()
                        .at(Location.REGION)
                        .ordered());
        deny(
                "GPS-04 exact location of a subject without an order",
                lawfulRequest().in(INVESTIGATION).onSubject().at(Location.EXACT).ordered("2016-09-05", "2016-09-29"),
                lawfulRequest().in(INVESTIGATION).onSubject().at(Location.EXACT).ordered("2016-09-05", "2016-09-30"));
        condition(
                "GPS-05 region of a subject for a short time",
                lawfulRequest().onSubject().at(Location.REGION).lasting(30),
                lawfulRequest().at(Location.REGION).lasting(30));
        refer(
                "GPS-05 region of a subject for a long time",
                lawfulRequest().onSubject().at(Location.REGION).lasting(31),
                lawfulRequest().onSubject().at(Location.REGION).lasting(30));
    }

    private static void legality() {
        deny(
                "RECHT-01 the framework is not the unit's",
                lawfulRequest().unitIn(SUPERVISION),
                lawfulRequest().unitIn(SERVICE));
        condition(
                "RECHT-02 an intrusion by order",
                lawfulRequest()
                        .in(INVESTIGATION)
                        .coloured(Factor.ACCESS, "OPEN", Colour.RED)
                        .ordered(),
                lawfulRequest()
                        .in(INVESTIGATION)
                        .coloured(Factor.ACCESS, "OPEN", Colour.GREEN)
                        .ordered());
        deny(
                "RECHT-02 an intrusion too deep",
                lawfulRequest().coloured(Factor.ACCESS, "OPEN", Colour.RED).ordered(),
                lawfulRequest().coloured(Factor.ACCESS, "OPEN", Colour.ORANGE).ordered());
        refer(
                "RECHT-02 an intrusion to weigh",
                lawfulRequest().in(INVESTIGATION).coloured(Factor.ACCESS, "OPEN", Colour.ORANGE),
                lawfulRequest()
                        .in(INVESTIGATION)
                        .coloured(Factor.ACCESS, "OPEN", Colour.ORANGE)
                        .ordered());
        condition(
                "RECHT-03 every act of an investigation is recorded",
                lawfulRequest().in(INVESTIGATION),
                lawfulRequest().in(SECURITY));
        deny(
                "RECHT-04 a machine decides about a subject",
                lawfulRequest().decidedByMachine().onSubject(),
                lawfulRequest().decidedByMachine());
        refer(
                "RECHT-05 messages on subjects are gathered in bulk",
                lawfulRequest().inBulk().onSubject().open("BULK_COLLECTION"),
                lawfulRequest().inBulk().onSubject().in(INVESTIGATION).open("BULK_COLLECTION"));
        refer(
                "RECHT-06 a supervisor follows a subject",
                lawfulRequest().in(SUPERVISION).onSubject().open("OPEN_INTERNET_BASIS"),
                lawfulRequest().in(SUPERVISION).open("OPEN_INTERNET_BASIS"));
    }

    private static void tools() {
        deny(
                "RECHT-07 the tool does not offer this service line",
                lawfulRequest().toolFor(ServiceLine.ENGAGEMENT),
                lawfulRequest().toolFor(ServiceLine.MONITORING));
        deny(
                "RECHT-08 no contract for the tool holds",
                lawfulRequest().with(contract("C-1", "2016-09-06", "2019-12-31", List.of())),
                lawfulRequest().with(contract("C-1", "2016-09-05", "2019-12-31", List.of())));
        condition(
                "RECHT-09 the contract ends before the request does",
                lawfulRequest().with(contract("C-1", "2016-01-01", "2016-09-29", List.of())),
                lawfulRequest().with(contract("C-1", "2016-01-01", "2016-09-30", List.of())));
        deny(
                "RECHT-10 the contract was extended beyond its option",
                in2019().with(contract(
                        "C-1",
                        "2016-01-01",
                        "2018-12-31",
                        List.of(option("P1Y", "P3M")),
                        extension("2018-01-01", "2019-01-01", "2020-01-01", null))),
                in2019().with(IN_TIME));
        refer("RECHT-10 the contract was extended late", in2019().with(LATE), in2019().with(IN_TIME));
        condition(
                "RECHT-10 the contract was extended late, by consent",
                in2019().with(extended("2018-10-01", "COD")),
                in2019().with(extended("2018-09-30", "COD")));
        deny(
                "RECHT-11 the unit has no licence for the tool",
                lawfulRequest().with(licence("C-1", "U", 0, "2016-01-01", null)),
                lawfulRequest().with(licence("C-1", "U", 1, "2016-09-05", "2016-09-05")));
        deny(
                "RECHT-12 no processor agreement",
                lawfulRequest().withoutProcessorAgreement(),
                lawfulRequest().withoutProcessorAgreement().hostedIn(Hosting.INTERNAL));
        deny(
                "RECHT-13 data rests in a country without protection",
                lawfulRequest().hostedIn(Hosting.THIRD),
                lawfulRequest().hostedIn(Hosting.EU));
        condition(
                "RECHT-13 data rests in a country with an adequacy decision",
                lawfulRequest().hostedIn(Hosting.ADEQUATE),
                lawfulRequest().hostedIn(Hosting.EU));
        refer(
                "RECHT-14 the tool has no certificate",
                lawfulRequest().certifiedUntil(null),
                lawfulRequest().certifiedUntil(null).hostedIn(Hosting.INTERNAL));
        refer(
                "RECHT-14 the tool's certificate has ended",
                lawfulRequest().certifiedUntil("2016-09-04"),
                lawfulRequest().certifiedUntil("2016-09-05"));
        condition(
                "RECHT-14 the tool's certificate ends before the request does",
                lawfulRequest().certifiedUntil("2016-09-05"),
                lawfulRequest().certifiedUntil("2016-09-30"));
    }

    static Stream<Scenario> scenarios() {
        return SCENARIOS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void fires(Scenario scenario) {
        assertThat(scenario.fires.findings(id(scenario)))
                .extracting(Finding::outcome)
                .containsExactly(scenario.outcome);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void stays_silent_close_by(Scenario scenario) {
        assertThat(scenario.nearMiss.findings(id(scenario)))
                .extracting(Finding::outcome)
                .doesNotContain(scenario.outcome);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void cites_and_speaks_both_languages(Scenario scenario) {
        assertThat(scenario.fires.findings(id(scenario))).allSatisfy(finding -> {
            assertThat(finding.sources()).isNotEmpty();
            assertThat(finding.message().dutch()).isNotBlank().doesNotContain("{", "null", "–");
            assertThat(finding.message().english())
                    .isNotBlank()
                    .doesNotContain("{", "null", "–")
                    .isNotEqualTo(finding.message().dutch());
        });
    }

    @Test
    void no_rule_is_without_a_scenario() {
        assertThat(Case.RULE_SET.all())
                .isNotEmpty()
                .extracting(Rule::getName)
                .containsExactlyInAnyOrderElementsOf(
                        SCENARIOS.stream().map(Scenario::rule).toList());
    }

    @Test
    void a_lawful_request_is_permitted_and_each_family_says_so() {
        Assessment assessment = lawfulRequest().assessed();
        assertThat(assessment.verdict()).isEqualTo(Outcome.PERMIT);
        assertThat(assessment.findings())
                .extracting(finding -> finding.rule() + " " + finding.outcome())
                .containsExactly("DOEL-OK PERMIT", "BEWAAR-OK PERMIT", "GPS-OK PERMIT", "RECHT-OK PERMIT");
        assertThat(assessment.findings()).allSatisfy(finding -> {
            assertThat(finding.sources()).isEmpty();
            assertThat(finding.message().dutch()).doesNotContain("{");
        });
    }

    @Test
    void a_heavy_case_lists_its_factors_by_name() {
        assertThat(lawfulRequest()
                        .by(Access.SHIELDED)
                        .coloured(Factor.ACCESS, "SHIELDED", Colour.RED)
                        .findings("RECHT-02"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message().dutch())
                            .contains("toegang: achter iemands privacyinstellingen (rood)");
                    assertThat(finding.message().english())
                            .contains("access: behind somebody's privacy settings (red)");
                });
    }

    private static Case in2019() {
        return lawfulRequest()
                .from("2019-03-01")
                .until("2019-03-31")
                .assessedOn("2019-03-01")
                .with(licence("C-1", "U", 1, "2016-01-01", null));
    }

    private static Contract extended(String agreedOn, @Nullable String consentBy) {
        return contract(
                "C-1",
                "2016-01-01",
                "2018-12-31",
                List.of(option("P1Y", "P3M")),
                extension(agreedOn, "2019-01-01", "2019-12-31", consentBy));
    }

    private static String id(Scenario scenario) {
        return scenario.rule.substring(0, scenario.rule.indexOf(' '));
    }

    private static void deny(String rule, Case fires, Case nearMiss) {
        SCENARIOS.add(new Scenario(rule, Outcome.DENY, fires, nearMiss));
    }

    private static void refer(String rule, Case fires, Case nearMiss) {
        SCENARIOS.add(new Scenario(rule, Outcome.REFER, fires, nearMiss));
    }

    private static void condition(String rule, Case fires, Case nearMiss) {
        SCENARIOS.add(new Scenario(rule, Outcome.CONDITION, fires, nearMiss));
    }
}
