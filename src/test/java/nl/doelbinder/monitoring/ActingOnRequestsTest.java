package nl.doelbinder.monitoring;

import static nl.doelbinder.monitoring.Given.AUDITOR;
import static nl.doelbinder.monitoring.Given.BOTH;
import static nl.doelbinder.monitoring.Given.INVESTIGATOR;
import static nl.doelbinder.monitoring.Given.LEAD;
import static nl.doelbinder.monitoring.Given.OFFICER;
import static nl.doelbinder.monitoring.Given.OTHER_OFFICER;
import static nl.doelbinder.monitoring.Given.REQUESTER;
import static nl.doelbinder.monitoring.Given.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.inbox.Waiting;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.policy.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what to a request, who wins when two do it at once, and who finds it and its task. */
@Trial
class ActingOnRequestsTest {

    private static final Decision GRANT = new Decision(Decision.Outcome.GRANT, "kan", List.of(), null);

    @Autowired
    FilingRequest filing;

    @Autowired
    AcceptingConditions accepting;

    @Autowired
    DecidingReferral deciding;

    @Autowired
    WithdrawingRequest withdrawing;

    @Autowired
    FindingRequests finding;

    @Autowired
    Tasks tasks;

    @Autowired
    SaidVerdict rules;

    @Autowired
    MovedClock clock;

    @BeforeEach
    void startOfDay() {
        clock.moveTo(TODAY);
    }

    @Test
    void a_requester_files_for_the_own_unit_only() {
        assertThatThrownBy(() -> filing.file(Given.draft(), INVESTIGATOR)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> filing.file(Given.draft(), LEAD)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void nobody_decides_what_they_filed() {
        rules.says(Outcome.REFER);
        var code = filing.file(Given.draft(), BOTH).code();
        assertThatThrownBy(() -> deciding.decide(code, GRANT, BOTH, null))
                .isInstanceOf(Refusal.NotAllowed.class)
                .hasMessageContaining("own-request");
        assertThat(deciding.decide(code, GRANT, OFFICER, null).state()).isEqualTo(State.GRANTED);
    }

    @Test
    void only_a_privacy_officer_decides_and_only_the_unit_accepts_or_withdraws() {
        rules.says(Outcome.CONDITION, Outcome.REFER);
        var code = file();
        assertThatThrownBy(() -> deciding.decide(code, GRANT, REQUESTER, null)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> withdrawing.withdraw(code, "x", OFFICER, null)).isInstanceOf(Refusal.NotAllowed.class);
        deciding.decide(code, GRANT, OFFICER, null);
        assertThatThrownBy(() -> accepting.accept(code, OFFICER, null)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> accepting.accept(code, LEAD, null)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void who_may_not_see_a_request_is_told_that_there_is_none() {
        rules.says(Outcome.CONDITION);
        var code = file();
        assertThatThrownBy(() -> accepting.accept(code, INVESTIGATOR, null)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> finding.one(code, INVESTIGATOR)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> finding.one(code, new Actor("inkoop", Set.of())))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(finding.one(code, LEAD).code()).isEqualTo(code);
        assertThat(finding.one(code, AUDITOR).assessment().findings()).hasSize(1);
    }

    @Test
    void an_act_on_an_outdated_view_is_refused() {
        rules.says(Outcome.REFER);
        var code = file();
        var seen = finding.one(code, OFFICER).version();
        assertThat(deciding.decide(code, GRANT, OFFICER, seen).version()).isNotEqualTo(seen);
        assertThatThrownBy(() -> deciding.decide(code, GRANT, OTHER_OFFICER, seen))
                .isInstanceOf(Refusal.Overtaken.class);
        assertThatThrownBy(() -> deciding.decide(code, GRANT, OTHER_OFFICER, null))
                .isInstanceOfSatisfying(
                        Refusal.OutOfTurn.class,
                        told -> assertThat(told.values()).contains("privacy.officer"));
    }

    @Test
    void of_two_officers_at_once_one_decides_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            rules.says(Outcome.REFER);
            var code = file();
            var told = atOnce(
                    () -> deciding.decide(code, GRANT, OFFICER, null),
                    () -> deciding.decide(
                            code, new Decision(Decision.Outcome.REFUSE, "nee", List.of(), null), OTHER_OFFICER, null));
            assertThat(told)
                    .hasSize(1)
                    .allSatisfy(refusal ->
                            assertThat(refusal).isInstanceOfAny(Refusal.OutOfTurn.class, Refusal.Overtaken.class));
            var decided = finding.one(code, OFFICER);
            assertThat(decided.state())
                    .isEqualTo(
                            decided.decision().orElseThrow().by().equals("privacy.officer")
                                    ? State.GRANTED
                                    : State.REFUSED);
        }
    }

    @Test
    void every_fault_of_a_decision_is_named_at_once() {
        rules.says(Outcome.REFER);
        var code = filing.file(Given.investigation(), INVESTIGATOR).code();
        var faulty = new Decision(Decision.Outcome.GRANT, " ", List.of("goed", "x".repeat(2000)), null);
        assertThatThrownBy(() -> deciding.decide(code, faulty, OFFICER, null))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        input -> assertThat(input.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/reason", "/conditions/1", "/reference"));
        assertThat(finding.one(code, OFFICER).state()).isEqualTo(State.REFERRED);
        var whole = new Decision(Decision.Outcome.GRANT, "kan", List.of(), "OM 2016/12");
        assertThat(deciding.decide(code, whole, OFFICER, null)
                        .decision()
                        .orElseThrow()
                        .reference())
                .isEqualTo("OM 2016/12");
    }

    @Test
    void a_grant_whose_last_day_has_passed_cannot_be_accepted() {
        rules.saysConditionUntil(TODAY.plusDays(3));
        var code = file();
        clock.moveTo(TODAY.plusDays(4));
        assertThatThrownBy(() -> accepting.accept(code, REQUESTER, null)).isInstanceOf(Refusal.OutOfTurn.class);
        clock.moveTo(TODAY.plusDays(3));
        assertThat(accepting.accept(code, REQUESTER, null).state()).isEqualTo(State.GRANTED);
    }

    @Test
    void requests_are_found_by_what_they_are() {
        rules.says(Outcome.DENY);
        var denied = file();
        rules.says(Outcome.REFER);
        var other = filing.file(Given.investigation(), INVESTIGATOR).code();
        assertThat(codes(RequestQuery.ALL, REQUESTER)).contains(denied).doesNotContain(other);
        assertThat(codes(RequestQuery.ALL, OFFICER)).contains(denied, other);
        assertThat(codes(
                        new RequestQuery(null, Set.of(State.REFUSED), Outcome.DENY, null, TODAY, TODAY, null), OFFICER))
                .contains(denied)
                .doesNotContain(other);
        assertThat(codes(new RequestQuery("FIOD", Set.of(), null, "PHENOMENON", null, null, "opspor"), OFFICER))
                .contains(other)
                .doesNotContain(denied);
        assertThat(codes(new RequestQuery(null, Set.of(), null, null, TODAY.plusDays(1), null, null), OFFICER))
                .doesNotContain(denied, other);
        assertThat(codes(new RequestQuery(null, Set.of(), null, null, null, null, "%"), OFFICER))
                .as("a sign of the pattern is a sign like others")
                .isEmpty();
    }

    @Test
    void a_code_that_a_dossier_gave_is_not_given_again() {
        rules.says(Outcome.DENY);
        filing.fileAs("V-700", Given.draft(), Actor.PROGRAM);
        assertThat(file()).isEqualTo("V-701");
    }

    @Test
    void a_task_is_for_its_group_and_the_unit_sees_who_it_waits_for() {
        rules.says(Outcome.REFER);
        var code = file();
        assertThat(ofCase(tasks.of(OFFICER), code)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("user_decide_referral");
            assertThat(task.subjectTitle()).isEqualTo("Beeldvorming");
            assertThat(task.group()).isEqualTo("PRIVACY_OFFICER");
            assertThat(task.due()).isEqualTo(TODAY.plusDays(14));
        });
        assertThat(ofCase(tasks.of(REQUESTER), code)).isEmpty();
        assertThat(ofCase(waiting(REQUESTER), code)).hasSize(1);
        assertThat(ofCase(waiting(INVESTIGATOR), code)).isEmpty();
        assertThat(tasks.forSubject("monitoring-requests", code)).hasSize(1);
        assertThat(ofCase(tasks.of(OFFICER, code.toLowerCase(java.util.Locale.ROOT)), code))
                .hasSize(1);
        assertThat(tasks.of(OFFICER, "staat nergens")).isEmpty();
    }

    @Test
    void of_two_who_take_a_task_at_once_one_has_it() throws Exception {
        rules.says(Outcome.REFER);
        var code = file();
        var id = ofCase(tasks.of(OFFICER), code).get(0).id();
        assertThatThrownBy(() -> tasks.claim(id, REQUESTER)).isInstanceOf(Refusal.NotFound.class);
        var told = atOnce(() -> tasks.claim(id, OFFICER), () -> tasks.claim(id, OTHER_OFFICER));
        assertThat(told).singleElement().isInstanceOf(Refusal.Overtaken.class);
    }

    private static List<Task> ofCase(List<Task> tasks, String code) {
        return tasks.stream().filter(task -> task.subjectCode().equals(code)).toList();
    }

    private List<String> codes(RequestQuery query, Actor by) {
        return finding.search(query, RequestQuery.Sorting.CODE, true, 0, 200, by)
                .map(RequestSummary::code)
                .toList();
    }

    private String file() {
        return filing.file(Given.draft(), REQUESTER).code();
    }

    /** Does both at once and answers what was thrown. */
    private List<Task> waiting(Actor actor) {
        return tasks.waitingForOthers(actor).stream().map(Waiting::task).toList();
    }

    private static List<Throwable> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        List<Throwable> thrown = new ArrayList<>();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (var each : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return each.call();
                }));
            }
            for (var each : running) {
                try {
                    each.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    thrown.add(e.getCause());
                }
            }
        } finally {
            threads.shutdown();
        }
        return thrown;
    }
}
