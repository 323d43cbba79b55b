package nl.doelbinder.steering;

import static nl.doelbinder.steering.Choice.ABSTAIN;
import static nl.doelbinder.steering.Choice.AGAINST;
import static nl.doelbinder.steering.Choice.FOR;
import static nl.doelbinder.steering.SteeringGiven.CHAIR;
import static nl.doelbinder.steering.SteeringGiven.MEMBERS;
import static nl.doelbinder.steering.SteeringGiven.SECRETARY;
import static nl.doelbinder.steering.SteeringGiven.TODAY;
import static nl.doelbinder.steering.SteeringGiven.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.doelbinder.ReachesEveryEndOf;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.event.FlowableActivityEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through the process of a written vote, on the real engine with a clock that the test moves. */
@SteeringTrial
@ReachesEveryEndOf("written-vote")
@SuppressWarnings("JavaUtilDate") // the engine's own types
class WrittenVoteProcessTest {

    @Autowired
    OpeningVote opening;

    @Autowired
    CastingVote casting;

    @Autowired
    NamingStandIn naming;

    @Autowired
    ClosingVote closing;

    @Autowired
    BreakingTie breaking;

    @Autowired
    FindingVotes finding;

    @Autowired
    FindingDecisions decisions;

    @Autowired
    FindingMeetings meetings;

    @Autowired
    Tasks tasks;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    StoppedClock clock;

    private final List<String> ends = new CopyOnWriteArrayList<>();
    private final AbstractFlowableEventListener listener = new AbstractFlowableEventListener() {
        @Override
        public void onEvent(FlowableEvent event) {
            if (event instanceof FlowableActivityEvent activity && "endEvent".equals(activity.getActivityType())) {
                ends.add(activity.getActivityId());
            }
        }

        @Override
        public boolean isFailOnException() {
            return true;
        }
    };

    @BeforeEach
    void startOfDay() {
        clock.moveTo(TODAY);
        engine.getRuntimeService().addEventListener(listener, FlowableEngineEventType.ACTIVITY_COMPLETED);
    }

    @AfterEach
    void stop() {
        engine.getRuntimeService().removeEventListener(listener);
    }

    @Test
    void each_member_has_a_task_until_the_vote_is_in() {
        var code = open();
        for (var member : MEMBERS) {
            assertThat(tasksOf(member(member), code)).singleElement().satisfies(task -> {
                assertThat(task.kind()).isEqualTo("user_cast_vote");
                assertThat(task.page()).isEqualTo("/stuurgroep/stemmingen/" + code);
                assertThat(task.due()).isEqualTo(TODAY.plusDays(2));
            });
        }
        assertThat(tasksOf(SECRETARY, code)).isEmpty();
        cast(code, "F");
        assertThat(tasksOf(member("lid.a"), code)).isEmpty();
        assertThat(tasksOf(member("lid.b"), code)).hasSize(1);
        assertThat(told("steering.vote-opened", code)).isEqualTo(1);
    }

    @Test
    void when_all_have_voted_it_is_counted_at_once_and_becomes_a_decision() {
        var code = open();
        cast(code, "FFAFO");
        assertThat(finding.one(code).state()).isEqualTo(VoteState.ADOPTED);
        assertThat(ends).containsExactly("end_adopted");
        assertThat(isRunning(code)).isFalse();
        assertThat(decisions.one("B-" + code).text()).isEqualTo("Gaat de memo door?");
        assertThat(told("steering.vote-closed", code)).isEqualTo(1);
    }

    @Test
    void the_clock_closes_it_and_those_who_are_late_are_reminded_half_way() {
        var code = open();
        cast(code, "AAF");
        clock.moveTo(TODAY.plusDays(1));
        runTimers(code);
        assertThat(ends).containsExactly("end_members_reminded");
        assertThat(told("steering.vote-reminder", code)).isEqualTo(1);
        clock.moveTo(finding.one(code).closesAt().minusSeconds(1));
        runTimers(code);
        assertThat(finding.one(code).state()).isEqualTo(VoteState.OPEN);
        clock.moveTo(finding.one(code).closesAt());
        runTimers(code);
        assertThat(finding.one(code).state()).isEqualTo(VoteState.REJECTED);
        assertThat(ends).containsExactly("end_members_reminded", "end_rejected");
        assertThat(tasksOf(member("lid.e"), code)).isEmpty();
        assertThatThrownBy(() -> decisions.one("B-" + code)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void without_a_quorum_nothing_is_decided() {
        var code = open();
        cast(code, "FF");
        clock.moveTo(TODAY.plusDays(3));
        runTimers(code);
        assertThat(finding.one(code).state()).isEqualTo(VoteState.NO_QUORUM);
        assertThat(ends).contains("end_no_quorum").doesNotContain("end_adopted");
        assertThatThrownBy(() -> cast(code, "..F"))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("vote-closed");
    }

    @Test
    void the_secretary_closes_it_when_nothing_can_change_it_any_more() {
        var code = open();
        cast(code, "FF");
        assertThatThrownBy(() -> closing.close(code, SECRETARY, null))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("still-open");
        assertThat(isRunning(code)).isTrue();
        cast(code, "..F");
        assertThatThrownBy(() -> closing.close(code, member("lid.a"), null)).isInstanceOf(Refusal.NotAllowed.class);
        closing.close(code, SECRETARY, finding.one(code).version());
        assertThat(finding.one(code).state()).isEqualTo(VoteState.ADOPTED);
        assertThat(finding.one(code).closedBy()).contains("secretaris");
        assertThat(ends).containsExactly("end_adopted");
        assertThat(tasksOf(member("lid.e"), code)).isEmpty();
    }

    @Test
    void a_tie_waits_for_the_chair_who_is_reminded_and_alone_breaks_it() {
        var code = open();
        cast(code, "FFAAO");
        assertThat(finding.one(code).state()).isEqualTo(VoteState.TIED);
        assertThat(tasksOf(CHAIR, code)).extracting(Task::kind).containsExactly("user_break_tie");
        assertThat(told("steering.vote-tied", code)).isEqualTo(1);
        clock.moveTo(TODAY.plusDays(2).plusDays(1));
        runTimers(code);
        assertThat(ends).containsExactly("end_chair_reminded");
        assertThatThrownBy(() -> breaking.decide(code, FOR, null, SECRETARY, null))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> breaking.decide(code, FOR, null, member("lid.a"), null))
                .isInstanceOf(Refusal.NotAllowed.class);
        breaking.decide(code, AGAINST, "nu niet", CHAIR, null);
        assertThat(finding.one(code).state()).isEqualTo(VoteState.REJECTED);
        assertThat(ends).containsExactly("end_chair_reminded", "end_rejected");
        assertThat(isRunning(code)).isFalse();
    }

    @Test
    void the_task_goes_to_the_stand_in() {
        var code = open();
        naming.name(code, "lid.a", "secretaris.regie", member("lid.a"));
        assertThat(tasksOf(member("lid.a"), code)).isEmpty();
        assertThat(tasksOf(SteeringGiven.OUTSIDER, code)).hasSize(1);
        casting.cast(code, null, FOR, null, SteeringGiven.OUTSIDER);
        assertThat(finding.one(code).ballotOf("lid.a")).map(Ballot::by).contains("secretaris.regie");
        assertThat(tasksOf(SteeringGiven.OUTSIDER, code)).isEmpty();
        assertThatThrownBy(() -> naming.name(code, "lid.b", "voorzitter", SECRETARY))
                .as("the chair breaks ties")
                .isInstanceOf(nl.doelbinder.input.BadInput.class);
        assertThatThrownBy(() -> naming.name(code, "lid.b", "lid.c", member("lid.d")))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void a_task_is_done_by_its_act_only() {
        var code = open();
        var task = tasksOf(member("lid.a"), code).get(0).id();
        assertThatThrownBy(() -> engine.getTaskService().complete(task)).hasStackTraceContaining("has not voted");
        cast(code, "FFAAO");
        var tie = tasksOf(CHAIR, code).get(0).id();
        assertThatThrownBy(() -> engine.getTaskService().complete(tie)).hasStackTraceContaining("is a tie");
        assertThat(finding.one(code).state()).isEqualTo(VoteState.TIED);
    }

    @Test
    void draft_minutes_are_approved_in_writing() {
        var minutesOf = Meeting.code(SteeringGroup.CODE, SteeringGiven.LAST);
        var draft = new VoteDraft(
                "Akkoord met het verslag?", clock.instant().plus(Duration.ofDays(1)), null, List.of(), minutesOf);
        var code = opening.open(draft, SECRETARY).code();
        cast(code, "FFFFF");
        var meeting = meetings.one(SteeringGiven.LAST).meeting();
        assertThat(meeting.minutes()).isEqualTo(MinutesState.APPROVED);
        assertThat(meeting.minutesApprovedIn()).contains(code);
        assertThatThrownBy(() -> opening.open(draft, SECRETARY))
                .as("they are approved")
                .isInstanceOf(nl.doelbinder.input.BadInput.class);
    }

    @Test
    void a_question_needs_a_moment_to_come_and_somebody_who_may_ask() {
        var past = new VoteDraft(" ", clock.instant(), null, List.of(new TabledPaper("A", "1")), "x");
        assertThatThrownBy(() -> opening.open(past, SECRETARY))
                .isInstanceOfSatisfying(
                        nl.doelbinder.input.BadInput.class,
                        bad -> assertThat(bad.faults())
                                .extracting(fault -> fault.pointer())
                                .containsExactlyInAnyOrder("/question", "/closesAt", "/minutesOf", "/documents"));
        assertThatThrownBy(() -> opening.open(draft(), member("lid.a"))).isInstanceOf(Refusal.NotAllowed.class);
    }

    private String open() {
        return opening.open(draft(), SECRETARY).code();
    }

    private VoteDraft draft() {
        return new VoteDraft("Gaat de memo door?", clock.instant().plus(Duration.ofDays(2)), null, List.of(), null);
    }

    /** F for, A against, O abstains, . not yet: the members in their order. */
    private void cast(String code, String votes) {
        for (int at = 0; at < votes.length(); at++) {
            var vote = votes.charAt(at);
            if (vote != '.') {
                casting.cast(
                        code, null, vote == 'F' ? FOR : vote == 'A' ? AGAINST : ABSTAIN, null, member(MEMBERS.get(at)));
            }
        }
    }

    private List<Task> tasksOf(Actor actor, String code) {
        return tasks.of(actor).stream()
                .filter(task -> task.subjectCode().equals(code))
                .toList();
    }

    private long told(String type, String code) {
        return database.sql("select count(*) from outbox where type = ? and subject = ?")
                .params(type, "written-votes/" + code)
                .query(Long.class)
                .single();
    }

    private boolean isRunning(String code) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .count()
                > 0;
    }

    /** Runs every timer of the vote that is due by the program's clock, and those that come due by that. */
    private void runTimers(String code) {
        var management = engine.getManagementService();
        var process = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .singleResult()
                .getId();
        boolean ran;
        do {
            ran = false;
            var due = management
                    .createTimerJobQuery()
                    .processInstanceId(process)
                    .duedateLowerThan(Date.from(clock.instant().plusMillis(1)))
                    .orderByJobDuedate()
                    .asc()
                    .list();
            if (!due.isEmpty()) {
                management.moveTimerToExecutableJob(due.get(0).getId());
                management.executeJob(due.get(0).getId());
                ran = true;
            }
        } while (ran);
    }
}
