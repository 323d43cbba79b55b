package nl.doelbinder.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.register.Registers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringRequestTest {

    private static final LocalDate TODAY = Given.TODAY;
    private static final NextWeighing MONTHLY = (facts, weighedOn) -> weighedOn.plusDays(30);
    private static final Decision GRANT = new Decision(Decision.Outcome.GRANT, "kan", List.of("met mate"), null);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"PERMIT, GRANTED", "CONDITION, AWAITING_ACCEPTANCE", "REFER, REFERRED", "DENY, REFUSED"})
    void the_verdict_says_where_a_request_goes(Outcome verdict, State expected) {
        assertThat(filed(verdict).state()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "granted on {0}, weighed as {1}: {2}")
    @CsvSource({
        "PERMIT, PERMIT, GRANTED",
        "PERMIT, CONDITION, SUSPENDED",
        "CONDITION, PERMIT, GRANTED",
        "CONDITION, CONDITION, GRANTED",
        "CONDITION, REFER, SUSPENDED",
        "CONDITION, DENY, SUSPENDED"
    })
    void only_a_heavier_verdict_suspends_a_grant(Outcome granted, Outcome again, State expected) {
        var request = granted(granted);
        request.weighAgain(assessed(again, TODAY.plusDays(30)), MONTHLY);
        assertThat(request.state()).isEqualTo(expected);
        assertThat(request.verdict()).isEqualTo(again);
        assertThat(request.reweighOn()).hasValue(TODAY.plusDays(60));
    }

    @Test
    void a_suspended_grant_does_not_come_back_by_itself() {
        var request = granted(Outcome.PERMIT);
        request.weighAgain(assessed(Outcome.REFER, TODAY.plusDays(30)), MONTHLY);
        request.weighAgain(assessed(Outcome.PERMIT, TODAY.plusDays(60)), MONTHLY);
        assertThat(request.state()).isEqualTo(State.SUSPENDED);
    }

    @Test
    void a_lighter_verdict_leaves_the_conditions_as_they_were_accepted() {
        var request = granted(Outcome.CONDITION);
        request.weighAgain(assessed(Outcome.PERMIT, TODAY.plusDays(30)), MONTHLY);
        assertThat(request.conditions()).hasSize(1);
    }

    @Test
    void nobody_overrules_what_the_rules_deny() {
        var request = granted(Outcome.PERMIT);
        request.weighAgain(assessed(Outcome.DENY, TODAY.plusDays(30)), MONTHLY);
        assertThatThrownBy(() -> request.review(GRANT, "officer", TODAY.plusDays(31)))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("denied");
        assertThat(request.state()).isEqualTo(State.SUSPENDED);
        assertThat(request.decision()).isEmpty();
    }

    @Test
    void an_officer_who_lets_a_grant_go_on_may_add_to_its_conditions() {
        var request = granted(Outcome.CONDITION);
        request.weighAgain(assessed(Outcome.REFER, TODAY.plusDays(30)), MONTHLY);
        request.review(GRANT, "officer", TODAY.plusDays(31));
        assertThat(request.state()).isEqualTo(State.GRANTED);
        assertThat(request.conditions())
                .extracting(condition -> condition.text().dutch())
                .containsExactly("Omdat het zo is: CONDITION", "met mate");
    }

    @Test
    void a_grant_is_not_over_before_its_last_day_is() {
        var request = granted(Outcome.PERMIT);
        assertThatThrownBy(() -> request.expire("doelbinder", Given.LAST_DAY)).isInstanceOf(Refusal.OutOfTurn.class);
        request.expire("doelbinder", Given.LAST_DAY.plusDays(1));
        assertThat(request.endedOn()).hasValue(Given.LAST_DAY);
        assertThat(request.destroyBy()).hasValue(Given.LAST_DAY.plusYears(1));
    }

    @Test
    void a_refused_request_stays_refused() {
        var request = filed(Outcome.DENY);
        assertThatThrownBy(() -> request.decide(GRANT, "officer", TODAY, MONTHLY))
                .isInstanceOf(Refusal.OutOfTurn.class);
        assertThatThrownBy(() -> request.accept("aanvrager", TODAY, MONTHLY)).isInstanceOf(Refusal.OutOfTurn.class);
        assertThatThrownBy(() -> request.withdraw("aanvrager", "x", TODAY)).isInstanceOf(Refusal.OutOfTurn.class);
    }

    private static MonitoringRequest granted(Outcome verdict) {
        var request = filed(verdict);
        if (verdict == Outcome.CONDITION) {
            request.accept("aanvrager", TODAY, MONTHLY);
        }
        assertThat(request.state()).isEqualTo(State.GRANTED);
        return request;
    }

    private static MonitoringRequest filed(Outcome verdict) {
        return MonitoringRequest.file(Given.draft(), "aanvrager", assessed(verdict, TODAY), MONTHLY);
    }

    private static StoredAssessment assessed(Outcome verdict, LocalDate day) {
        var rules = new SaidVerdict();
        rules.says(verdict);
        var facts = Given.draft().facts();
        return new StoredAssessment(
                "V-001",
                StoredAssessment.Kind.FILED,
                facts,
                rules.assess(facts, Registers.builder("1").build(), day),
                Instant.EPOCH);
    }
}
