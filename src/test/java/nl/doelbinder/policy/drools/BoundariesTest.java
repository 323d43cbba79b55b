package nl.doelbinder.policy.drools;

import static nl.doelbinder.policy.drools.Case.contract;
import static nl.doelbinder.policy.drools.Case.extension;
import static nl.doelbinder.policy.drools.Case.impact;
import static nl.doelbinder.policy.drools.Case.lawfulRequest;
import static nl.doelbinder.policy.drools.Case.licence;
import static nl.doelbinder.policy.drools.Case.option;
import static nl.doelbinder.policy.drools.Case.purpose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Hosting;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.MatrixReading.FactorReading;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.ImpactAssessment.StatedFacts;
import nl.doelbinder.policy.register.LegalQuestion.Ruling;
import nl.doelbinder.policy.register.Licence;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.RegisteredUnit;
import nl.doelbinder.policy.register.Registers;
import nl.doelbinder.policy.register.Tool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the rules turn: on which day, at which period, and which of them silences which. */
class BoundariesTest {

    @Test
    void without_the_purpose_nothing_is_said_of_its_parts() {
        assertThat(lawfulRequest().with(new Purpose[0]).onSubject().answers()).containsExactly("DOEL-01 DENY");
    }

    @Test
    void in_another_framework_nothing_is_said_of_the_purpose_either() {
        assertThat(lawfulRequest()
                        .onSubject()
                        .engaging()
                        .with(purpose(
                                Framework.SECURITY,
                                Level.AGGREGATE,
                                "2016-01-01",
                                "2016-09-10",
                                ServiceLine.MONITORING))
                        .answers())
                .containsExactly("DOEL-02 DENY");
    }

    @Test
    void without_an_impact_assessment_nothing_is_said_of_what_it_asks() {
        assertThat(lawfulRequest()
                        .with(impact(
                                "PIA-1",
                                "2016-09-07",
                                "2016-09-08",
                                new StatedFacts(Period.ofDays(1), Location.NONE, Set.of()),
                                "Kort."))
                        .answers())
                .containsExactly("DOEL-06 DENY");
    }

    @Test
    void without_a_contract_nothing_is_said_of_its_end_its_extension_or_its_licences() {
        assertThat(lawfulRequest().with(new Contract[0]).with(new Licence[0]).answers())
                .containsExactly("RECHT-08 DENY");
    }

    @ParameterizedTest(name = "purpose from {0} until {1}: {2}")
    @CsvSource({
        "2016-09-05, , ''",
        "2016-09-06, , DOEL-01 DENY",
        "2016-01-01, 2016-09-04, DOEL-01 DENY",
        "2016-01-01, 2016-09-05, DOEL-05 CONDITION",
        "2016-01-01, 2016-09-29, DOEL-05 CONDITION",
        "2016-01-01, 2016-09-30, ''",
    })
    void a_purpose_holds_on_the_first_day(String from, @Nullable String until, String expected) {
        assertThat(String.join(
                        " ",
                        lawfulRequest()
                                .with(purpose(Framework.SERVICE, Level.SUBJECT, from, until, ServiceLine.MONITORING))
                                .answers()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "approved on {0}, valid until {1}: {2}")
    @CsvSource({
        "2016-09-06, , ''",
        "2016-09-07, , DOEL-06 DENY",
        "2016-01-01, 2016-09-05, DOEL-06 DENY",
        "2016-01-01, 2016-09-06, DOEL-08 CONDITION",
        "2016-01-01, 2016-09-29, DOEL-08 CONDITION",
        "2016-01-01, 2016-09-30, ''",
    })
    void an_impact_assessment_covers_from_its_approval_to_its_last_day(
            String approvedOn, @Nullable String validUntil, String expected) {
        assertThat(String.join(
                        " ",
                        lawfulRequest()
                                .with(impact("PIA-1", approvedOn, validUntil))
                                .answers()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"unit", "nobody", "draft", "line", "purpose", "level"})
    void an_impact_assessment_for_something_else_never_covers(String lacking) {
        ImpactAssessment other = new ImpactAssessment(
                "PIA-2",
                lacking.equals("nobody") ? null : lacking.equals("unit") ? "OTHER" : "U",
                !lacking.equals("draft"),
                LocalDate.parse("2016-01-01"),
                null,
                Set.of(lacking.equals("line") ? ServiceLine.ENGAGEMENT : ServiceLine.MONITORING),
                Set.of(lacking.equals("purpose") ? "Q" : "P"),
                Set.of(lacking.equals("level") ? Level.SUBJECT : Level.AGGREGATE),
                List.of("Kort."),
                null);
        assertThat(lawfulRequest().with(other).answers()).containsExactly("DOEL-06 DENY");
        assertThat(lawfulRequest()
                        .with(other, impact("PIA-1", "2016-01-01", null))
                        .answers())
                .isEmpty();
    }

    @Test
    void each_condition_of_each_impact_assessment_is_a_finding() {
        Case asked = lawfulRequest()
                .with(
                        impact("PIA-2", "2016-02-01", null, "Drie."),
                        impact("PIA-1", "2016-01-01", null, "Een.", "Twee."));
        assertThat(asked.findings("DOEL-07"))
                .extracting(finding -> finding.message().dutch())
                .satisfiesExactly(
                        one -> assertThat(one).contains("PIA-1: Een."),
                        two -> assertThat(two).contains("PIA-1: Twee."),
                        three -> assertThat(three).contains("PIA-2: Drie."));
    }

    @Test
    void the_impact_assessment_that_lasts_longest_sets_the_last_day() {
        Case asked = lawfulRequest()
                .with(impact("PIA-1", "2016-01-01", "2016-09-20"), impact("PIA-2", "2016-01-01", "2016-09-10"));
        assertThat(asked.findings("DOEL-08")).extracting(Finding::until).containsExactly(LocalDate.parse("2016-09-20"));
        assertThat(asked.with(impact("PIA-1", "2016-01-01", "2016-09-20"), impact("PIA-2", "2016-01-01", null))
                        .answers())
                .isEmpty();
    }

    @Test
    void stated_facts_are_taken_together_over_the_impact_assessments_that_state_them() {
        Case asked = lawfulRequest()
                .in(Framework.SUPERVISION)
                .handedTo(Recipient.POLICE, Recipient.BANK)
                .kept("P30D")
                .with(
                        impact(
                                "PIA-1",
                                "2016-01-01",
                                null,
                                new StatedFacts(Period.ofDays(10), null, Set.of(Recipient.POLICE))),
                        impact(
                                "PIA-2",
                                "2016-01-01",
                                null,
                                new StatedFacts(Period.ofDays(30), null, Set.of(Recipient.BANK))),
                        impact("PIA-3", "2016-01-01", null));
        assertThat(asked.outcomes("DOEL-10")).isEmpty();
        assertThat(asked.kept("P31D").outcomes("DOEL-10")).isEqualTo("REFER");
        assertThat(asked.handedTo(Recipient.POLICE, Recipient.OTHER).outcomes("DOEL-10"))
                .isEqualTo("REFER REFER");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "SERVICE, BANK, DENY",
        "SUPERVISION, POLICE, REFER",
        "SECURITY, PROSECUTOR, REFER",
        "INVESTIGATION, POLICE, CONDITION",
        "INVESTIGATION, PROSECUTOR, CONDITION",
        "INVESTIGATION, OTHER_AUTHORITY, REFER",
    })
    void handing_on_depends_on_the_framework(Framework framework, Recipient recipient, String expected) {
        assertThat(lawfulRequest().in(framework).handedTo(recipient).outcomes("DOEL-09"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} against a norm of {2} from {0}: {3}")
    @CsvSource({
        "2016-09-05, P1Y, P12M, ''",
        "2016-09-05, P365D, P1Y, ''",
        "2016-09-05, P366D, P1Y, DENY",
        // A leap year has a day more.
        "2016-01-01, P366D, P1Y, ''",
        // Month ends clip: a month after 31 January is 29 February, as 29 days are.
        "2016-01-31, P29D, P1M, ''",
        "2016-01-31, P30D, P1M, DENY",
        "2015-01-31, P29D, P1M, DENY",
        "2016-02-29, P1Y, P365D, ''",
        "2016-02-29, P1Y1D, P365D, DENY",
    })
    void periods_are_compared_by_the_calendar(String from, String retention, String norm, String expected) {
        Case asked = lawfulRequest()
                .from(from)
                .assessedOn("2016-09-06")
                .with(contract("C-1", "2014-01-01", "2019-12-31", List.of()))
                .with(licence("C-1", "U", 1, "2014-01-01", null));
        assertThat(asked.kept(retention).norm(norm).outcomes("BEWAAR-02")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "question {0} on {1}: {2}")
    @CsvSource({
        "ALLOW, 2016-09-06, ''",
        "ALLOW, 2016-09-07, REFER",
        "ALLOW_IF, 2016-09-06, CONDITION",
        "ALLOW_IF, 2016-09-07, REFER",
        "FORBID, 2016-09-06, DENY",
        "FORBID, 2016-09-07, REFER",
    })
    void an_answer_counts_from_its_day(Ruling ruling, String answeredOn, String expected) {
        assertThat(lawfulRequest()
                        .kept("P2Y")
                        .answered("RETENTION_LONG", ruling, answeredOn)
                        .outcomes("BEWAAR-03"))
                .isEqualTo(expected);
        assertThat(lawfulRequest()
                        .in(Framework.SUPERVISION)
                        .onSubject()
                        .at(Location.EXACT)
                        .answered("EXACT_LOCATION", ruling, answeredOn)
                        .outcomes("GPS-03"))
                .isEqualTo(expected);
        assertThat(lawfulRequest()
                        .onSubject()
                        .inBulk()
                        .answered("BULK_COLLECTION", ruling, answeredOn)
                        .outcomes("RECHT-05"))
                .isEqualTo(expected);
        assertThat(lawfulRequest()
                        .in(Framework.SUPERVISION)
                        .onSubject()
                        .answered("OPEN_INTERNET_BASIS", ruling, answeredOn)
                        .outcomes("RECHT-06"))
                .isEqualTo(expected);
    }

    @Test
    void a_condition_of_an_answer_is_named() {
        assertThat(lawfulRequest()
                        .kept("P2Y")
                        .answered("RETENTION_LONG", Ruling.ALLOW_IF, "2016-09-06")
                        .findings("BEWAAR-03"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().dutch()).contains("2 jaar", "1 jaar", "Only so."));
    }

    @Test
    void a_question_that_is_not_in_the_register_is_open() {
        assertThat(lawfulRequest().kept("P2Y").withoutQuestion("RETENTION_LONG").outcomes("BEWAAR-03"))
                .isEqualTo("REFER");
    }

    @ParameterizedTest(name = "{0} with {1}, {2}: {3}")
    @CsvSource({
        "SERVICE, false, false, GPS-01 DENY",
        "SECURITY, false, true, GPS-01 DENY",
        "SUPERVISION, true, false, GPS-01 DENY",
        "INVESTIGATION, true, true, GPS-01 DENY",
        "SUPERVISION, false, false, GPS-02 DENY",
        "INVESTIGATION, false, false, GPS-02 DENY",
        "INVESTIGATION, false, true, GPS-04 DENY",
    })
    void exactly_one_rule_judges_an_exact_location(
            Framework framework, boolean engaging, boolean onSubject, String expected) {
        Case asked = lawfulRequest().in(framework).at(Location.EXACT);
        asked = engaging ? asked.engaging() : asked;
        asked = onSubject ? asked.onSubject() : asked;
        assertThat(asked.answers())
                .filteredOn(answer -> answer.startsWith("GPS"))
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "order from {0} until {1}: {2}")
    @CsvSource({
        "2016-09-05, 2016-09-30, CONDITION",
        "2016-09-06, 2016-09-30, DENY",
        "2016-09-05, 2016-09-29, DENY",
        "2016-01-01, 2016-12-31, CONDITION",
    })
    void an_order_covers_all_days_or_does_not_count(String from, String until, String expected) {
        Case asked = lawfulRequest()
                .in(Framework.INVESTIGATION)
                .onSubject()
                .at(Location.EXACT)
                .coloured(Factor.LOCATION, "EXACT", Colour.RED)
                .ordered(from, until);
        assertThat(asked.outcomes("GPS-04")).isEqualTo(expected);
        assertThat(asked.outcomes("RECHT-02")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({"1, CONDITION", "30, CONDITION", "31, REFER"})
    void a_region_on_a_subject_is_a_movement_pattern_after_thirty_days(int days, String expected) {
        assertThat(lawfulRequest().onSubject().at(Location.REGION).lasting(days).outcomes("GPS-05"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({"1, SINGLE", "2, SHORT", "30, SHORT", "31, LONG"})
    void duration_counts_days_for_a_subject_only(int days, String expected) {
        assertThat(value(lawfulRequest().onSubject().lasting(days), Factor.DURATION))
                .isEqualTo(expected);
        assertThat(value(lawfulRequest().lasting(days), Factor.DURATION)).isEqualTo("AGGREGATE");
    }

    @Test
    void the_matrix_tells_a_subject_from_a_whole() {
        assertThat(value(lawfulRequest().at(Location.REGION), Factor.LOCATION)).isEqualTo("REGION_AGGREGATE");
        assertThat(value(lawfulRequest().at(Location.REGION).onSubject(), Factor.LOCATION))
                .isEqualTo("REGION_SUBJECT");
        assertThat(value(lawfulRequest().inBulk(), Factor.COLLECTION)).isEqualTo("BULK_AGGREGATE");
        assertThat(value(lawfulRequest().inBulk().onSubject(), Factor.COLLECTION))
                .isEqualTo("BULK_SUBJECT");
        assertThat(value(lawfulRequest().withMinors(), Factor.MINORS)).isEqualTo("YES");
        assertThat(value(lawfulRequest().withSpecialCategories(), Factor.SPECIAL_CATEGORIES))
                .isEqualTo("YES");
        assertThat(value(lawfulRequest().handedTo(Recipient.BANK), Factor.RECIPIENTS))
                .isEqualTo("EXTERNAL");
    }

    @ParameterizedTest(name = "{0} orange: {1}")
    @CsvSource({"0, GREEN, ''", "1, ORANGE, REFER", "2, ORANGE, REFER", "3, RED, DENY", "4, RED, DENY"})
    void three_orange_together_are_red(int orange, Colour colour, String expected) {
        List<String> values = List.of("ACCESS SHIELDED", "IDENTITY ASSUMED", "COLLECTION BULK_AGGREGATE", "MINORS YES");
        Case asked = lawfulRequest()
                .by(Access.SHIELDED)
                .as(Identity.ASSUMED)
                .inBulk()
                .withMinors();
        values.subList(0, orange).forEach(value -> {
            String[] parts = value.split(" ", -1);
            asked.coloured(Factor.valueOf(parts[0]), parts[1], Colour.ORANGE);
        });
        assertThat(asked.assessed().matrix().colour()).isEqualTo(colour);
        assertThat(asked.outcomes("RECHT-02")).isEqualTo(expected);
    }

    @Test
    void a_value_without_a_cell_is_orange() {
        assertThat(Case.RULES
                        .assess(lawfulRequest().request(), Dossierless.registers(), LocalDate.parse("2016-09-06"))
                        .matrix()
                        .factors())
                .extracting(FactorReading::colour)
                .containsOnly(Colour.ORANGE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "SERVICE, GROUND art.",
        "SUPERVISION, PROPORTIONAL art.",
        "INVESTIGATION, SYSTEMATIC art.",
        "SECURITY, GROUND art.",
    })
    void what_an_intrusion_rests_on_depends_on_the_framework(Framework framework, String expected) {
        assertThat(lawfulRequest()
                        .in(framework)
                        .coloured(Factor.ACCESS, "OPEN", Colour.ORANGE)
                        .findings("RECHT-02"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sources()).containsExactly(expected));
    }

    @Test
    void two_sources_are_cited_in_the_order_of_the_policy() {
        assertThat(lawfulRequest()
                        .in(Framework.INVESTIGATION)
                        .onSubject()
                        .at(Location.EXACT)
                        .findings("GPS-04"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.sources()).containsExactly("SYSTEMATIC art.", "RECORDING art."));
    }

    @Test
    void a_text_that_is_not_in_force_is_left_out() {
        assertThat(lawfulRequest().assessedOn("2000-12-31").findings("DOEL-06"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sources()).isEmpty());
    }

    @ParameterizedTest(name = "agreed {0}, from {1} until {2}, consent {3}: {4}")
    @CsvSource({
        "2018-09-30, 2019-01-01, 2019-12-31, , ''",
        "2018-10-01, 2019-01-01, 2019-12-31, , REFER",
        "2018-10-01, 2019-01-01, 2019-12-31, COD, CONDITION",
        // A year from 1 January ends on 31 December.
        "2018-09-30, 2019-01-01, 2020-01-01, , DENY",
        "2018-09-30, 2019-01-01, 2020-01-01, COD, DENY",
        // It begins the day after the term before ends, not later and not earlier.
        "2018-09-30, 2019-01-02, 2019-12-31, , DENY",
        "2018-09-30, 2018-12-31, 2019-12-30, , DENY",
    })
    void an_extension_is_within_its_option_or_late_or_unlawful(
            String agreedOn, String from, String until, @Nullable String consent, String expected) {
        assertThat(on("2019-03-01")
                        .with(contract(
                                "C-1",
                                "2016-01-01",
                                "2018-12-31",
                                List.of(option("P1Y", "P3M")),
                                extension(agreedOn, from, until, consent)))
                        .outcomes("RECHT-10"))
                .isEqualTo(expected);
    }

    @Test
    void a_late_extension_takes_its_option_and_an_unlawful_one_takes_none() {
        List<Contract.Option> one = List.of(option("P1Y", "P3M"));
        Contract lateThenMore = contract(
                "C-1",
                "2016-01-01",
                "2018-12-31",
                one,
                extension("2018-12-01", "2019-01-01", "2019-12-31", null),
                extension("2019-01-01", "2020-01-01", "2020-12-31", null));
        assertThat(on("2020-03-01").with(lateThenMore).outcomes("RECHT-10")).isEqualTo("DENY");
        Contract unlawfulThenMore = contract(
                "C-1",
                "2016-01-01",
                "2018-12-31",
                one,
                // Given out of order: they are judged by their first days.
                extension("2019-01-01", "2020-07-01", "2021-06-30", null),
                extension("2018-01-01", "2019-01-01", "2020-06-30", null));
        assertThat(on("2019-03-01").with(unlawfulThenMore).outcomes("RECHT-10")).isEqualTo("DENY");
        assertThat(on("2020-08-01").with(unlawfulThenMore).outcomes("RECHT-10")).isEmpty();
    }

    @Test
    void an_option_is_taken_in_its_turn() {
        Contract two = contract(
                "C-1",
                "2016-01-01",
                "2018-12-31",
                List.of(option("P1Y", "P3M"), option("P2Y", "P6M")),
                extension("2018-01-01", "2019-01-01", "2019-12-31", null),
                extension("2019-06-30", "2020-01-01", "2021-12-31", null));
        assertThat(on("2021-03-01").with(two).outcomes("RECHT-10")).isEmpty();
    }

    @Test
    void of_several_terms_the_best_counts() {
        Contract late = contract(
                "C-1",
                "2016-01-01",
                "2018-12-31",
                List.of(option("P1Y", "P3M")),
                extension("2018-12-01", "2019-01-01", "2019-12-31", null));
        Contract sound = contract("C-2", "2019-01-01", "2019-06-30", List.of());
        assertThat(on("2019-03-01").with(late, sound).outcomes("RECHT-10")).isEmpty();
        assertThat(on("2019-07-01").with(late, sound).outcomes("RECHT-10")).isEqualTo("REFER");
    }

    @ParameterizedTest(name = "next contract from {0}: {1}")
    @CsvSource({"2016-09-21, ''", "2016-09-22, 2016-09-20", "2016-09-10, ''"})
    void terms_are_unbroken_over_contracts_of_one_tool(String nextFrom, String expected) {
        Case asked = lawfulRequest()
                .with(
                        contract("C-2", nextFrom, "2016-09-30", List.of()),
                        contract("C-1", "2016-01-01", "2016-09-20", List.of()));
        assertThat(asked.findings("RECHT-09").stream()
                        .map(finding -> Objects.toString(finding.until()))
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void a_longer_term_is_not_cut_by_a_shorter_one_that_began_later() {
        assertThat(lawfulRequest()
                        .with(
                                contract("C-1", "2016-01-01", "2016-12-31", List.of()),
                                contract("C-2", "2016-02-01", "2016-03-01", List.of()))
                        .answers())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1} granted, from {2} until {3}: {4}")
    @CsvSource({
        "C-1, 1, 2016-09-05, 2016-09-05, ''",
        "C-1, 0, 2016-01-01, , DENY",
        "C-1, 1, 2016-09-06, , DENY",
        "C-1, 1, 2016-01-01, 2016-09-04, DENY",
        "C-9, 1, 2016-01-01, , DENY",
    })
    void a_licence_is_under_a_contract_of_the_tool(
            String contract, int granted, String from, @Nullable String until, String expected) {
        assertThat(lawfulRequest()
                        .with(licence(contract, "U", granted, from, until))
                        .outcomes("RECHT-11"))
                .isEqualTo(expected);
    }

    @Test
    void a_licence_of_another_unit_does_not_count() {
        assertThat(lawfulRequest()
                        .with(licence("C-1", "V", 9, "2016-01-01", null))
                        .outcomes("RECHT-11"))
                .isEqualTo("DENY");
    }

    @ParameterizedTest(name = "certified until {0}: {1}")
    @CsvSource({
        "2016-09-04, REFER",
        "2016-09-05, CONDITION",
        "2016-09-29, CONDITION",
        "2016-09-30, ''",
        ", REFER",
    })
    void a_certificate_holds_until_its_last_day(@Nullable String until, String expected) {
        assertThat(lawfulRequest().certifiedUntil(until).outcomes("RECHT-14")).isEqualTo(expected);
        assertThat(lawfulRequest()
                        .certifiedUntil(until)
                        .hostedIn(Hosting.INTERNAL)
                        .outcomes("RECHT-14"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Hosting.class)
    void where_data_rests_matters_outside_the_union(Hosting hosting) {
        String expected = switch (hosting) {
            case INTERNAL, EU -> "";
            case ADEQUATE -> "CONDITION";
            case THIRD -> "DENY";
        };
        assertThat(lawfulRequest().hostedIn(hosting).outcomes("RECHT-13")).isEqualTo(expected);
    }

    @Test
    void an_unknown_unit_or_tool_is_not_a_case() {
        Registers none = Registers.builder("0").build();
        assertThatThrownBy(() -> Case.RULES.assess(lawfulRequest().request(), none, LocalDate.parse("2016-09-06")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unit U");
    }

    @Test
    void a_condition_names_its_last_day() {
        assertThat(lawfulRequest()
                        .with(contract("C-1", "2016-01-01", "2016-09-20", List.of()))
                        .certifiedUntil("2016-09-25")
                        .with(impact("PIA-1", "2016-01-01", "2016-09-22"))
                        .with(purpose(
                                Framework.SERVICE, Level.SUBJECT, "2016-01-01", "2016-09-21", ServiceLine.MONITORING))
                        .assessed()
                        .findings())
                .filteredOn(finding -> finding.until() != null)
                .extracting(finding -> finding.rule() + " " + finding.until())
                .containsExactly(
                        "DOEL-05 2016-09-21", "DOEL-08 2016-09-22", "RECHT-09 2016-09-20", "RECHT-14 2016-09-25");
    }

    private static Case on(String day) {
        return lawfulRequest().from(day).until(day).assessedOn(day).with(licence("C-1", "U", 1, "2016-01-01", null));
    }

    private static String value(Case asked, Factor factor) {
        return asked.assessed().matrix().factors().stream()
                .filter(reading -> reading.factor() == factor)
                .map(FactorReading::value)
                .findFirst()
                .orElseThrow();
    }

    /** A unit and a tool and nothing else. */
    private static final class Dossierless {
        static Registers registers() {
            return Registers.builder("0")
                    .add(new RegisteredUnit("U", "Unit", Set.of()))
                    .add(new Tool("T", "V", Set.copyOf(Arrays.asList(ServiceLine.values())), Hosting.EU, null, true))
                    .build();
        }
    }
}
