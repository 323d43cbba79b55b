package nl.doelbinder.policy.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Dossier2016;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.drools.BuiltRules;
import nl.doelbinder.policy.register.LegalQuestion;
import nl.doelbinder.policy.register.LegalQuestion.Answer;
import nl.doelbinder.policy.register.LegalQuestion.Ruling;
import nl.doelbinder.policy.register.Registers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules for requests say of the requirements of 2016. */
class JudgingUseTest {

    private static final JudgingUse JUDGING = new JudgingUse(BuiltRules.ruleBook());
    private static final LocalDate CONTINUITY = LocalDate.parse("2017-01-01");

    @Test
    void seven_years_of_messages_about_somebody_is_denied() {
        UseJudgement judged = monitoring(use(Framework.SUPERVISION, Level.SUBJECT, null, null, "P7Y"));
        assertThat(judged.heaviest()).isEqualTo(Outcome.DENY);
        assertThat(judged.rules(Outcome.DENY)).containsExactly("BEWAAR-02");
        assertThat(judged.rules(Outcome.REFER)).containsExactly("BEWAAR-03", "RECHT-06");
        assertThat(judged.rules(Outcome.CONDITION)).containsExactly("BEWAAR-04");
    }

    @Test
    void gps_of_somebody_waits_for_the_questions_of_law() {
        UseJudgement judged = monitoring(use(Framework.SUPERVISION, Level.SUBJECT, Location.EXACT, null, null));
        assertThat(judged.heaviest()).isEqualTo(Outcome.REFER);
        assertThat(judged.rules(Outcome.REFER)).containsExactly("GPS-03", "RECHT-02", "RECHT-06");
    }

    @Test
    void trends_on_a_large_scale_are_referred_by_the_matrix() {
        UseJudgement judged = monitoring(use(Framework.SUPERVISION, Level.AGGREGATE, null, Collection.BULK, null));
        assertThat(judged.rules(judged.heaviest())).containsExactly("RECHT-02");
        assertThat(judged.heaviest()).isEqualTo(Outcome.REFER);
    }

    @Test
    void a_year_of_answering_has_a_condition_only() {
        UseJudgement judged = JUDGING.judge(
                use(Framework.SERVICE, Level.SUBJECT, null, null, "P1Y"),
                ServiceLine.ENGAGEMENT,
                CONTINUITY,
                Dossier2016.registers(),
                Dossier2016.TODAY);
        assertThat(judged.heaviest()).isEqualTo(Outcome.CONDITION);
        assertThat(judged.findings()).extracting(Finding::rule).containsExactly("BEWAAR-04");
    }

    @Test
    void what_a_requirement_does_not_say_is_the_mildest() {
        assertThat(monitoring(use(Framework.SUPERVISION, Level.AGGREGATE, null, null, null)))
                .isEqualTo(new UseJudgement(Outcome.PERMIT, List.of()));
    }

    /** Nobody has filed it, and the tool is still to be bought: purpose, assessment and contract are not asked for. */
    @Test
    void only_the_rules_that_ask_for_no_unit_and_no_tool_count() {
        SupplierUse worst = new SupplierUse(
                Framework.SERVICE,
                Level.SUBJECT,
                Access.SHIELDED,
                Identity.ASSUMED,
                Location.EXACT,
                Collection.BULK,
                true,
                true,
                true,
                Set.of(Recipient.BANK),
                Period.ofYears(9));
        assertThat(monitoring(worst).findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(
                        "BEWAAR-02",
                        "BEWAAR-03",
                        "BEWAAR-04",
                        "BEWAAR-05",
                        "GPS-01",
                        "RECHT-02",
                        "RECHT-04",
                        "RECHT-05");
    }

    @Test
    void an_investigation_records_every_act() {
        assertThat(monitoring(use(Framework.INVESTIGATION, Level.AGGREGATE, null, null, null))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("RECHT-03");
    }

    @ParameterizedTest(name = "answered {0}: {1}")
    @CsvSource({"2016-09-06, CONDITION", "2016-09-07, REFER"})
    void an_answer_to_the_question_of_law_lifts_it_from_its_day_on(LocalDate answeredOn, Outcome heaviest) {
        Registers.Builder registers = Dossier2016.addTo(Registers.builder("1"));
        registers.add(new LegalQuestion(
                "OPEN_INTERNET_BASIS",
                "Op welke grondslag?",
                null,
                new Answer(Ruling.ALLOW_IF, answeredOn, "Alleen wat nodig is.")));
        assertThat(JUDGING.judge(
                                use(Framework.SUPERVISION, Level.SUBJECT, null, null, null),
                                ServiceLine.MONITORING,
                                CONTINUITY,
                                registers.build(),
                                Dossier2016.TODAY)
                        .heaviest())
                .isEqualTo(heaviest);
    }

    private static UseJudgement monitoring(SupplierUse use) {
        return JUDGING.judge(use, ServiceLine.MONITORING, CONTINUITY, Dossier2016.registers(), Dossier2016.TODAY);
    }

    private static SupplierUse use(
            Framework framework,
            Level level,
            @Nullable Location location,
            @Nullable Collection collection,
            @Nullable String retention) {
        return new SupplierUse(
                framework,
                level,
                null,
                null,
                location,
                collection,
                null,
                null,
                null,
                null,
                retention == null ? null : Period.parse(retention));
    }
}
