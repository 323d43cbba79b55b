package nl.doelbinder.monitoring;

import static nl.doelbinder.monitoring.Given.LAST_DAY;
import static nl.doelbinder.monitoring.Given.OFFICER;
import static nl.doelbinder.monitoring.Given.REQUESTER;
import static nl.doelbinder.monitoring.Given.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.doelbinder.ReachesEveryEndOf;
import nl.doelbinder.policy.Outcome;
import org.flowable.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through the process of a request, on the real engine with a moved clock. */
@Trial
@ReachesEveryEndOf("monitoring-request")
class MonitoringProcessTest {

    @Autowired
    FilingRequest filing;

    @Autowired
    AcceptingConditions accepting;

    @Autowired
    DecidingReferral deciding;

    @Autowired
    WithdrawingRequest withdrawing;

    @Autowired
    TerminatingGrant terminating;

    @Autowired
    ConfirmingDestruction confirming;

    @Autowired
    ReweighingGrants reweighing;

    @Autowired
    FindingRequests finding;

    @Autowired
    SaidVerdict rules;

    @Autowired
    TrialSettings.MovedRegisters registers;

    @Autowired
    MovedClock clock;

    private final Engine engine;

    MonitoringProcessTest(@Autowired ProcessEngine processEngine, @Autowired MovedClock moved) {
        engine = new Engine(processEngine, moved);
    }

    @BeforeEach
    void startOfDay() {
        clock.moveTo(TODAY);
        rules.says(Outcome.PERMIT);
    }

    @AfterEach
    void stop() {
        engine.stopListening();
    }

    @Test
    void what_the_rules_deny_is_refused_at_once_and_asks_nobody_anything() {
        var code = file(Outcome.CONDITION, Outcome.DENY);
        assertThat(state(code)).isEqualTo(State.REFUSED);
        assertThat(engine.ends()).isEmpty();
        assertThat(engine.isRunning(code)).isFalse();
    }

    @Test
    void what_the_rules_permit_is_granted_at_once_until_its_own_last_day() {
        var code = file(Outcome.PERMIT);
        assertThat(state(code)).isEqualTo(State.GRANTED);
        assertThat(request(code).grantedUntil()).hasValue(LAST_DAY);
        assertThat(engine.tasksOf(code)).isEmpty();
        assertThat(engine.isRunning(code)).isTrue();
    }

    @Test
    void conditions_wait_for_the_unit_and_the_earliest_day_among_them_is_the_grants_last() {
        rules.saysConditionUntil(LAST_DAY.minusDays(3), LAST_DAY.minusDays(10));
        var code = filing.file(Given.draft(), REQUESTER).code();
        assertThat(state(code)).isEqualTo(State.AWAITING_ACCEPTANCE);
        assertThat(engine.tasksOf(code)).containsExactly("user_accept_conditions");

        accepting.accept(code, REQUESTER, null);

        assertThat(state(code)).isEqualTo(State.GRANTED);
        assertThat(request(code).grantedUntil()).hasValue(LAST_DAY.minusDays(10));
        assertThat(request(code).conditions()).hasSize(2);
        assertThat(engine.tasksOf(code)).isEmpty();
    }

    @Test
    void a_privacy_officer_grants_what_was_referred() {
        var code = file(Outcome.REFER);
        assertThat(engine.tasksOf(code)).containsExactly("user_decide_referral");
        decide(code, Decision.Outcome.GRANT);
        assertThat(state(code)).isEqualTo(State.GRANTED);
        assertThat(request(code).decision().orElseThrow().by()).isEqualTo("privacy.officer");
        assertThat(engine.tasksOf(code)).isEmpty();
        assertThat(engine.isRunning(code)).isTrue();
    }

    @Test
    void what_a_privacy_officer_grants_with_conditions_still_waits_for_the_unit() {
        var code = file(Outcome.CONDITION, Outcome.REFER);
        deciding.decide(
                code, new Decision(Decision.Outcome.GRANT, "kan", List.of("alleen overdag"), null), OFFICER, null);
        assertThat(state(code)).isEqualTo(State.AWAITING_ACCEPTANCE);
        assertThat(request(code).conditions())
                .extracting(Condition::rule, condition -> condition.text().dutch())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DOEL-07", "Omdat het zo is: CONDITION"),
                        org.assertj.core.groups.Tuple.tuple(null, "alleen overdag"));
        assertThat(engine.tasksOf(code)).containsExactly("user_accept_conditions");
        accepting.accept(code, REQUESTER, null);
        assertThat(state(code)).isEqualTo(State.GRANTED);
    }

    @Test
    void a_privacy_officer_refuses_what_was_referred() {
        var code = file(Outcome.REFER);
        decide(code, Decision.Outcome.REFUSE);
        assertThat(state(code)).isEqualTo(State.REFUSED);
        assertThat(engine.ends()).containsExactly("end_refused_by_officer");
        assertThat(engine.isRunning(code)).isFalse();
    }

    @Test
    void the_unit_withdraws_while_the_officer_has_not_decided() {
        var code = file(Outcome.REFER);
        withdrawing.withdraw(code, "niet meer nodig", REQUESTER, null);
        assertThat(state(code)).isEqualTo(State.WITHDRAWN);
        assertThat(engine.ends()).containsExactly("end_referral_withdrawn");
    }

    @Test
    void the_unit_withdraws_rather_than_accept() {
        var code = file(Outcome.CONDITION);
        withdrawing.withdraw(code, "te zwaar", REQUESTER, null);
        assertThat(state(code)).isEqualTo(State.WITHDRAWN);
        assertThat(engine.ends()).containsExactly("end_acceptance_withdrawn");
        assertThat(engine.isRunning(code)).isFalse();
    }

    @Test
    void people_are_reminded_each_week_that_they_are_waited_for() {
        var referred = file(Outcome.REFER);
        var conditions = file(Outcome.CONDITION);
        clock.moveTo(TODAY.plusDays(15));
        engine.runTimers();
        assertThat(engine.ends()).contains("end_officer_reminded", "end_unit_reminded");
        assertThat(engine.tasksOf(referred)).containsExactly("user_decide_referral");
        assertThat(engine.tasksOf(conditions)).containsExactly("user_accept_conditions");
    }

    @Test
    void a_grant_ends_after_its_last_day_and_its_records_wait_for_destruction() {
        var code = file(Outcome.PERMIT);
        clock.moveTo(LAST_DAY);
        engine.runTimers();
        assertThat(state(code)).isEqualTo(State.GRANTED);

        clock.moveTo(LAST_DAY.plusDays(1));
        engine.runTimers();

        assertThat(state(code)).isEqualTo(State.ENDED);
        assertThat(request(code).destroyBy()).hasValue(LAST_DAY.plusYears(1));
        assertThat(engine.tasksOf(code)).containsExactly("user_confirm_destruction");
        confirming.confirm(code, REQUESTER, null);
        assertThat(state(code)).isEqualTo(State.DESTROYED);
        assertThat(engine.ends()).contains("end_destroyed");
        assertThat(engine.isRunning(code)).isFalse();
    }

    @Test
    void a_grant_is_ended_early_and_its_records_go_from_that_day_on() {
        var code = file(Outcome.PERMIT);
        clock.moveTo(TODAY.plusDays(5));
        terminating.terminate(code, "zaak gesloten", REQUESTER, null);
        assertThat(state(code)).isEqualTo(State.ENDED);
        assertThat(request(code).destroyBy()).hasValue(TODAY.plusDays(5).plusYears(1));
        assertThat(engine.ends()).contains("end_grant_over");
        assertThat(engine.tasksOf(code)).containsExactly("user_confirm_destruction");
    }

    @Test
    void destruction_that_nobody_confirms_is_called_overdue_and_can_still_be_confirmed() {
        var code = file(Outcome.PERMIT);
        clock.moveTo(LAST_DAY.plusDays(1));
        engine.runTimers();
        clock.moveTo(LAST_DAY.plusYears(1));
        engine.runTimers();
        assertThat(state(code)).isEqualTo(State.ENDED);

        clock.moveTo(LAST_DAY.plusYears(1).plusDays(1));
        engine.runTimers();

        assertThat(state(code)).isEqualTo(State.DESTRUCTION_OVERDUE);
        assertThat(engine.ends()).contains("end_overdue_called");
        assertThat(engine.tasksOf(code)).containsExactly("user_confirm_destruction");
        confirming.confirm(code, REQUESTER, null);
        assertThat(state(code)).isEqualTo(State.DESTROYED);
    }

    @Test
    void a_grant_is_weighed_again_on_its_day_and_goes_on_while_it_is_no_heavier() {
        var code = file(Outcome.PERMIT);
        assertThat(request(code).reweighOn()).hasValue(TODAY.plusDays(30));
        clock.moveTo(TODAY.plusDays(30));
        engine.runTimers();
        assertThat(state(code)).isEqualTo(State.GRANTED);
        assertThat(request(code).reweighOn()).hasValue(TODAY.plusDays(60));
        assertThat(finding.assessments(code, OFFICER))
                .extracting(StoredAssessment::kind)
                .containsExactly(StoredAssessment.Kind.FILED, StoredAssessment.Kind.REWEIGHED);
    }

    @Test
    void a_heavier_verdict_suspends_a_grant_until_an_officer_lets_it_go_on() {
        var code = suspended(Outcome.REFER);
        assertThat(engine.tasksOf(code)).containsExactly("user_review_suspension");
        clock.moveTo(TODAY.plusDays(30 + 8));
        engine.runTimers();
        assertThat(engine.ends()).contains("end_reviewer_reminded");

        decide(code, Decision.Outcome.GRANT);

        assertThat(state(code)).isEqualTo(State.GRANTED);
        assertThat(engine.tasksOf(code)).isEmpty();
        clock.moveTo(TODAY.plusDays(60));
        engine.runTimers();
        assertThat(state(code)).as("the officer took the heavier weight").isEqualTo(State.GRANTED);
    }

    @Test
    void an_officer_ends_a_suspended_grant() {
        var code = suspended(Outcome.DENY);
        decide(code, Decision.Outcome.REFUSE);
        assertThat(state(code)).isEqualTo(State.ENDED);
        assertThat(engine.ends()).contains("end_grant_stopped");
        assertThat(engine.tasksOf(code)).containsExactly("user_confirm_destruction");
    }

    @Test
    void the_unit_ends_a_suspended_grant() {
        var code = suspended(Outcome.DENY);
        terminating.terminate(code, "dan niet", REQUESTER, null);
        assertThat(state(code)).isEqualTo(State.ENDED);
        assertThat(engine.tasksOf(code)).containsExactly("user_confirm_destruction");
    }

    @Test
    void a_suspended_grant_ends_on_its_last_day_as_well() {
        var code = suspended(Outcome.REFER);
        clock.moveTo(LAST_DAY.plusDays(1));
        engine.runTimers();
        assertThat(state(code)).isEqualTo(State.ENDED);
        assertThat(engine.tasksOf(code)).containsExactly("user_confirm_destruction");
    }

    @Test
    void a_change_of_the_registers_weighs_the_grants_that_it_touches() {
        var code = file(Outcome.PERMIT);
        registers.move();
        reweighing.weighAfterChange();
        assertThat(finding.assessments(code, OFFICER)).hasSize(1);
        assertThat(reweighing.weighAfterChange()).as("weighed already").isZero();

        rules.says(Outcome.DENY);
        registers.move();
        reweighing.weighAfterChange();

        assertThat(state(code)).isEqualTo(State.SUSPENDED);
        assertThat(finding.assessments(code, OFFICER))
                .extracting(StoredAssessment::kind)
                .containsExactly(StoredAssessment.Kind.FILED, StoredAssessment.Kind.REGISTERS_CHANGED);
        assertThat(engine.tasksOf(code)).containsExactly("user_review_suspension");
    }

    @Test
    void the_engine_alone_cannot_complete_a_task() {
        var referred = file(Outcome.REFER);
        var conditions = file(Outcome.CONDITION);
        var suspended = suspended(Outcome.DENY);
        var ended = file(Outcome.PERMIT);
        terminating.terminate(ended, "klaar", REQUESTER, null);
        for (var code : List.of(referred, conditions, suspended, ended)) {
            var before = state(code);
            assertThatThrownBy(() -> engine.completePastTheProgram(code))
                    .rootCause()
                    .isInstanceOf(IllegalStateException.class);
            assertThat(state(code)).isEqualTo(before);
            assertThat(engine.tasksOf(code)).hasSize(1);
        }
    }

    private String suspended(Outcome outcome) {
        var code = file(Outcome.PERMIT);
        rules.says(outcome);
        clock.moveTo(TODAY.plusDays(30));
        engine.runTimers();
        assertThat(state(code)).isEqualTo(State.SUSPENDED);
        return code;
    }

    private String file(Outcome... outcomes) {
        rules.says(outcomes);
        var code = filing.file(Given.draft(), REQUESTER).code();
        rules.says(Outcome.PERMIT);
        return code;
    }

    private void decide(String code, Decision.Outcome outcome) {
        deciding.decide(code, new Decision(outcome, "daarom", List.of(), null), OFFICER, (@Nullable Long) null);
    }

    private State state(String code) {
        return request(code).state();
    }

    private MonitoringRequest request(String code) {
        return finding.one(code, OFFICER);
    }
}
