package nl.doelbinder.tender;

import static nl.doelbinder.tender.GivenTender.CDO2;
import static nl.doelbinder.tender.GivenTender.CHAIR;
import static nl.doelbinder.tender.GivenTender.CONTRACTS;
import static nl.doelbinder.tender.GivenTender.DEADLINE;
import static nl.doelbinder.tender.GivenTender.LEAD;
import static nl.doelbinder.tender.GivenTender.PROCUREMENT;
import static nl.doelbinder.tender.GivenTender.STEERING;
import static nl.doelbinder.tender.GivenTender.TODAY;
import static nl.doelbinder.tender.GivenTender.approved;
import static nl.doelbinder.tender.GivenTender.named;
import static nl.doelbinder.tender.GivenTender.rejected;
import static nl.doelbinder.tender.GivenTender.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import nl.doelbinder.ReachesEveryEndOf;
import nl.doelbinder.contract.ContractNoticePassed;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.FoundingOrganisation;
import nl.doelbinder.organisation.MovingMeeting;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Unit;
import nl.doelbinder.pia.ImpactOnRecord;
import nl.doelbinder.pia.ImpactStatus;
import nl.doelbinder.pia.PiaEvent;
import nl.doelbinder.pia.RecordingImpacts;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.ImpactAssessment;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through the processes of a tender, on the real engine with a moved clock. */
@TenderTrial
@ReachesEveryEndOf({"tender", "board-approval", "board-condition", "requirement-judgement"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenderProcessTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String[] ALL = {"MEMO 0.9", "DEMAND 2015", "FACTS 1.0"};

    @Autowired
    FoundingTender founding;

    @Autowired
    RecordingDecision recording;

    @Autowired
    OfferingAgain offering;

    @Autowired
    DeclaringEditorial declaring;

    @Autowired
    MeetingCondition meeting;

    @Autowired
    CompletingMilestone completing;

    @Autowired
    CompletingProgramme programme;

    @Autowired
    HandingInPapers handingIn;

    @Autowired
    WithdrawingLot withdrawing;

    @Autowired
    ChoosingWay choosing;

    @Autowired
    PublishingTender publishing;

    @Autowired
    Tenders tenders;

    @Autowired
    Approvals approvals;

    @Autowired
    TenderTrialSettings.HandMovedClock clock;

    @Autowired
    TenderTrialSettings.SaidPapers papers;

    @Autowired
    TenderTrialSettings.SaidGate gate;

    @Autowired
    RecordingImpacts impacts;

    @Autowired
    PackagingPublication packaging;

    @Autowired
    GateTurns turns;

    @Autowired
    MovingMeeting moving;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    private final TransactionTemplate transaction;
    private final TenderEngine engine;
    private String code = "";

    TenderProcessTest(
            @Autowired ProcessEngine processEngine,
            @Autowired TenderTrialSettings.HandMovedClock moved,
            @Autowired PlatformTransactionManager transactions) {
        engine = new TenderEngine(processEngine, moved);
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeAll
    void an_organisation(@Autowired FoundingOrganisation organisation, @Autowired Accounts accounts) {
        clock.moveTo(TODAY);
        if (accounts.all().isEmpty()) {
            inAct(() -> organisation.found(
                    List.of(new Unit("ISC", "ISC", List.of("SUPERVISION"))), GivenTender.BOARDS, List.of()));
        }
    }

    @BeforeEach
    void a_tender_with_the_steering_group() {
        clock.moveTo(TODAY);
        gate.blocking = List.of();
        gate.lawful = true;
        gate.waits = false;
        gate.fails = false;
        code = "T-" + NUMBER.incrementAndGet();
        inAct(() -> founding.found(GivenTender.underWay(code)));
    }

    @AfterAll
    void stop() {
        engine.stopListening();
    }

    @Test
    void a_tender_under_way_stands_where_its_file_stood() {
        assertThat(state()).isEqualTo(TenderState.DECIDING);
        assertThat(engine.tasksOf(code))
                .containsExactly(
                        "user_decide_papers STEERING",
                        "user_specify_demand",
                        "user_write_requirements PE",
                        "user_write_requirements SMMA");
    }

    @Test
    void a_new_tender_begins_with_its_need_and_its_papers() {
        code = "T-" + NUMBER.incrementAndGet();
        inAct(() -> founding.found(GivenTender.fresh(code)));
        assertThat(engine.tasksOf(code)).containsExactly("user_state_need");

        completing.complete(code, "NEED", null, PROCUREMENT, null);
        assertThat(engine.tasksOf(code)).contains("user_complete_papers", "user_specify_demand");

        handingIn.handIn(code, PROCUREMENT, null);
        assertThat(engine.tasksOf(code)).contains("user_decide_papers STEERING");
        completing.complete(code, "DEMAND_SPEC", TODAY, PROCUREMENT, null);
        programme.complete(code, "SMMA", PROCUREMENT, null);
        assertThat(engine.tasksOf(code)).containsExactly("user_decide_papers STEERING", "user_write_requirements PE");
        programme.complete(code, "PE", PROCUREMENT, null);
        assertThat(engine.tasksOf(code)).containsExactly("user_decide_papers STEERING");
        assertThat(engine.ends())
                .contains("end_demand_specified", "end_requirements_written", "end_requirements_lawful");
    }

    @Test
    void the_papers_pass_every_board_and_the_tender_is_published_used_and_closed() {
        publish();
        assertThat(state()).isEqualTo(TenderState.PUBLISHED);
        assertThat(tender().publishedLots()).containsExactly("SMMA", "PE");
        assertThat(engine.tasksOf(code)).containsExactly("user_choose_products");
        assertThat(engine.ends()).contains("end_board_approved", "end_published");

        clock.moveTo(day("2016-12-01"));
        completing.complete(code, "PRODUCT_CHOICE", null, PROCUREMENT, null);
        assertThat(engine.tasksOf(code)).containsExactly("user_implement");
        completing.complete(code, "IMPLEMENTED", null, PROCUREMENT, null);
        assertThat(engine.tasksOf(code)).containsExactly("user_end_contracts");
        completing.complete(code, "CONTRACT_END", null, CONTRACTS, null);
        assertThat(state()).isEqualTo(TenderState.COMPLETED);
        assertThat(engine.ends()).contains("end_contracts_ended");
        assertThat(engine.isRunning(code)).isFalse();
    }

    @Test
    void what_was_published_can_be_taken_along_and_nothing_before() throws IOException {
        assertThatThrownBy(() -> packed()).isInstanceOf(Refusal.OutOfTurn.class).hasMessageContaining("not-published");
        publish();
        var files = packed();
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "notice.xml",
                        "release.json",
                        "README.txt",
                        "documents/MEMO/MEMO-0.9.txt",
                        "documents/DEMAND/DEMAND-2015.txt",
                        "documents/FACTS/FACTS-1.0.txt");
        assertThat(files.get("notice.xml")).contains("TN-2016-1", "LOT-SMMA", "LOT-PE");
        assertThat(files.get("release.json")).contains("TN-2016-1");
        assertThat(files.get("README.txt")).contains("MEMO 0.9  sha256:", "TN-2016-1");
        assertThat(files.get("documents/MEMO/MEMO-0.9.txt")).contains("Stuk: MEMO", code);
    }

    private Map<String, String> packed() throws IOException {
        var zip = new ByteArrayOutputStream();
        packaging.write(code, PROCUREMENT, Locale.forLanguageTag("nl"), zip);
        Map<String, String> files = new LinkedHashMap<>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void what_a_board_returns_comes_again_to_the_board_that_returned_it() {
        decide(STEERING, approved(TODAY, ALL));
        recording.record(code, "CDO2", returned(TODAY, "MEMO 0.9"), CDO2, null);
        assertThat(engine.tasksOf(code)).contains("user_amend_papers CDO2");
        assertThatThrownBy(() -> decide(CDO2, approved(TODAY, ALL)))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("with-workgroup");

        offering.offerAgain(code, "CDO2", PROCUREMENT, null);
        assertThat(engine.tasksOf(code)).contains("user_decide_papers CDO2");
        decide(CDO2, approved(TODAY, ALL));
        assertThat(state()).isEqualTo(TenderState.PUBLISHABLE);
    }

    @Test
    void a_later_version_of_what_was_returned_offers_it_again_and_makes_earlier_approvals_lapse() {
        decide(STEERING, approved(TODAY, ALL));
        recording.record(code, "CDO2", returned(TODAY, "MEMO 0.9"), CDO2, null);
        change("MEMO", "1.0");
        assertThat(engine.tasksOf(code)).contains("user_decide_papers CDO2");
        assertThat(lapsed()).containsExactly("STEERING MEMO 0.9 for 1.0");

        decide(CDO2, approved(TODAY, "MEMO 1.0", "DEMAND 2015"));
        assertThat(state()).isEqualTo(TenderState.DECIDING);
        assertThat(engine.tasksOf(code)).contains("user_decide_papers STEERING");
        decide(STEERING, approved(TODAY, "MEMO 1.0"));
        assertThat(state()).isEqualTo(TenderState.PUBLISHABLE);
    }

    @Test
    void a_document_that_changes_while_a_board_decides_is_not_what_it_approves() {
        change("MEMO", "1.0");
        assertThatThrownBy(() -> decide(STEERING, approved(TODAY, ALL)))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("paper-changed")
                .hasMessageContaining("1.0");
        assertThat(approvals.of(code)).isEmpty();
        assertThat(engine.tasksOf(code)).contains("user_decide_papers STEERING");
    }

    @Test
    void an_editorial_change_keeps_the_approval_with_a_reason() {
        approveAll();
        change("MEMO", "1.0");
        assertThat(state()).isEqualTo(TenderState.DECIDING);
        assertThat(engine.tasksOf(code)).contains("user_decide_papers STEERING").doesNotContain("user_publish");
        declaring.declare(code, "STEERING", "MEMO", "Een spelfout.", STEERING, null);
        assertThat(engine.tasksOf(code)).contains("user_decide_papers CDO2");
        declaring.declare(code, "CDO2", "MEMO", "Een spelfout.", CDO2, null);
        assertThat(state()).isEqualTo(TenderState.PUBLISHABLE);
        assertThat(engine.tasksOf(code)).contains("user_publish");
        assertThat(approvals.boardsLacking(code, "MEMO", papers.of(code).get(0).sha256() + ""))
                .isEmpty();
    }

    @Test
    void a_change_of_what_is_not_required_leaves_the_approvals_as_they_are() {
        approveAll();
        change("FACTS", "1.1");
        assertThat(lapsed()).isEmpty();
        assertThat(state()).isEqualTo(TenderState.PUBLISHABLE);
    }

    @Test
    void a_rejection_ends_the_route_and_the_steering_group_says_which_scenario_follows() {
        recording.record(code, "STEERING", rejected(TODAY), STEERING, null);
        assertThat(state()).isEqualTo(TenderState.REJECTED);
        assertThat(engine.tasksOf(code)).containsExactly("user_choose_scenario");
        assertThat(engine.ends()).contains("end_board_rejected", "end_rejected");

        choosing.choose(code, new WayForward("B", day("2016-10-20"), "Kleiner.", Map.of()), CHAIR, null);
        assertThat(state()).isEqualTo(TenderState.DECIDING);
        assertThat(tender().publicationDeadline()).isEqualTo(day("2016-10-20"));
        assertThat(engine.tasksOf(code)).contains("user_decide_papers STEERING");
        approveAll();
        assertThat(state()).isEqualTo(TenderState.PUBLISHABLE);
    }

    @Test
    void the_deadline_passes_once_and_interrupts_the_route_until_the_steering_group_decided_on_continuity() {
        clock.moveTo(DEADLINE);
        assertThat(engine.runTimers(code, "timer_deadline")).isZero();
        clock.moveTo(DEADLINE.plusDays(3));
        assertThat(engine.runTimers(code, "timer_deadline")).isEqualTo(1);
        assertThat(engine.runTimers(code, "timer_deadline")).isZero();
        assertThat(state()).isEqualTo(TenderState.DEADLINE_MISSED);
        assertThat(engine.tasksOf(code)).containsExactly("user_decide_continuity");
        assertThatThrownBy(() -> decide(STEERING, approved(TODAY, ALL))).isInstanceOf(Refusal.OutOfTurn.class);

        var stop = new WayForward(null, null, "De dienst vervalt.", Map.of("5600003550", "laten aflopen"));
        choosing.choose(code, stop, CHAIR, null);
        assertThat(state()).isEqualTo(TenderState.STOPPED);
        assertThat(tender().ways().get(0).after()).isEqualTo(TenderState.DEADLINE_MISSED);
        assertThat(engine.ends()).contains("end_stopped");
        assertThat(engine.isRunning(code)).isFalse();
    }

    @Test
    void after_a_missed_deadline_approvals_hold_on_the_new_one() {
        decide(STEERING, approved(TODAY, ALL));
        clock.moveTo(DEADLINE.plusDays(1));
        engine.runTimers(code, "timer_deadline");
        choosing.choose(code, new WayForward("A", day("2016-10-20"), "Later.", Map.of()), CHAIR, null);
        assertThat(engine.tasksOf(code)).contains("user_decide_papers CDO2");
        clock.moveTo(day("2016-10-21"));
        assertThat(engine.runTimers(code, "timer_deadline")).isEqualTo(1);
    }

    @Test
    void a_condition_is_its_owners_task_until_it_is_met() {
        var conditions =
                List.of(new Resolution.NewCondition("Aantallen definitief", "UNIT_LEAD:ISC", day("2016-09-12")));
        decide(STEERING, new Resolution(BoardOutcome.APPROVED_WITH_CONDITIONS, TODAY, named(ALL), conditions, null));
        assertThat(engine.tasksOf(code)).contains("user_meet_condition");
        var condition = approvals.conditions(code).get(0);
        clock.moveTo(day("2016-09-13"));
        assertThat(engine.runTimers(code, "timer_condition_due")).isEqualTo(1);
        assertThat(told()).contains("tender.condition-overdue");
        assertThatThrownBy(() -> meeting.meet(code, condition.id(), "zo", PROCUREMENT, null))
                .isInstanceOf(Refusal.NotAllowed.class);
        meeting.meet(code, condition.id(), "De lijst is vastgesteld.", LEAD, null);
        assertThat(engine.tasksOf(code)).doesNotContain("user_meet_condition");
        assertThat(engine.ends()).contains("end_overdue_told", "end_condition_met");
    }

    @Test
    void people_are_told_two_days_before_the_papers_are_due_and_when_the_slack_is_low() {
        assertThat(engine.runTimers(code, "timer_papers_due")).isEqualTo(1);
        assertThat(told()).contains("tender.papers-due");
        clock.moveTo(TODAY.plusDays(1).plusDays(1));
        assertThat(engine.runTimers(code, "timer_watch")).isEqualTo(1);
        assertThat(engine.ends()).contains("end_papers_reminded", "end_slack_watched");
        assertThat(told()).contains("tender.slack-low");
    }

    @Test
    void a_lot_goes_no_further_while_the_other_goes_on_and_without_any_the_tender_stops() {
        withdrawing.withdraw(code, "PE", "Te duur.", CHAIR, null);
        assertThat(engine.tasksOf(code)).doesNotContain("user_write_requirements PE");
        assertThat(state()).isEqualTo(TenderState.DECIDING);
        withdrawing.withdraw(code, "SMMA", "Ook te duur.", CHAIR, null);
        assertThat(state()).isEqualTo(TenderState.STOPPED);
        assertThat(engine.ends()).contains("end_withdrawn");
        assertThat(engine.isRunning(code)).isFalse();
    }

    @Test
    void requirements_that_the_rules_do_not_allow_are_a_task_until_they_are_mended() {
        gate.lawful = false;
        code = "T-" + NUMBER.incrementAndGet();
        inAct(() -> founding.found(GivenTender.underWay(code)));
        assertThat(engine.tasksOf(code)).contains("user_mend_requirements");
        gate.lawful = true;
        inAct(() -> events.publishEvent(new GateMoved(code)));
        assertThat(engine.tasksOf(code)).doesNotContain("user_mend_requirements");
    }

    @Test
    void requirements_that_wait_for_the_privacy_officer_are_one_task_of_the_officer_each_time_that_some_do() {
        gate.waits = true;
        inAct(() -> events.publishEvent(new GateMoved(code)));
        inAct(() -> events.publishEvent(new GateMoved(code)));
        assertThat(engine.tasksOf(code))
                .filteredOn("user_judge_requirements"::equals)
                .hasSize(1);
        assertThatThrownBy(() -> engine.completePastTheProgram(code, "user_judge_requirements"))
                .hasStackTraceContaining("done by its act only");
        gate.waits = false;
        inAct(() -> events.publishEvent(new GateMoved(code)));
        assertThat(engine.tasksOf(code)).doesNotContain("user_judge_requirements");
        gate.waits = true;
        inAct(() -> events.publishEvent(new GateMoved(code)));
        assertThat(engine.tasksOf(code)).contains("user_judge_requirements");
    }

    @Test
    void the_approved_pia_of_each_unit_is_waited_for() {
        inAct(() -> impacts.record(List.of(new ImpactOnRecord(
                new ImpactAssessment(
                        "PIA-" + code,
                        "ISC",
                        true,
                        TODAY,
                        null,
                        Set.of(ServiceLine.MONITORING),
                        Set.of(),
                        Set.of(Level.AGGREGATE),
                        List.of(),
                        null),
                ImpactStatus.APPROVED,
                null,
                null,
                false))));
        assertThat(engine.isAt(code, "receive_pia")).isTrue();
        inAct(() -> events.publishEvent(new PiaEvent.PiaReviewed("PIA-" + code)));
        assertThat(engine.isAt(code, "receive_pia")).isFalse();
        assertThat(engine.ends()).contains("end_pias_approved");
    }

    @Test
    void those_on_the_route_are_told_when_the_gate_turns_and_only_then() {
        gate.blocking = List.of("PUB-02", "PUB-05");
        inAct(() -> events.publishEvent(new PiaEvent.PiaExpired("PIA-1")));
        inAct(() -> events.publishEvent(new GateMoved(code)));
        assertThat(told()).filteredOn("tender.gate-moved"::equals).hasSize(1);
        gate.blocking = List.of("PUB-05", "PUB-07");
        inAct(() -> events.publishEvent(new ContractNoticePassed("5600003550")));
        assertThat(told())
                .contains("tender.contract-undecided")
                .filteredOn("tender.gate-moved"::equals)
                .hasSize(2);
        assertThat(turns.findFirstByTenderOrderByIdDesc(code)).hasValueSatisfying(turn -> {
            assertThat(turn.lifted()).containsExactly("PUB-02");
            assertThat(turn.added()).containsExactly("PUB-07");
        });
    }

    @Test
    void a_timer_that_fails_is_tried_until_it_succeeds_however_often_that_is() {
        gate.fails = true;
        int failures = 5;
        for (int day = 1; day <= failures; day++) {
            clock.moveTo(TODAY.plusDays(1 + day));
            assertThatThrownBy(() -> engine.runTimers(code, "timer_watch")).hasStackTraceContaining("cannot be asked");
        }
        gate.fails = false;
        clock.moveTo(TODAY.plusDays(failures + 2));
        assertThat(engine.runTimers(code, "timer_watch")).isEqualTo(1);
        assertThat(engine.ends()).contains("end_slack_watched");
    }

    @Test
    void what_waits_for_a_board_moves_with_its_calendar_and_little_slack_is_told_at_once() {
        decide(STEERING, approved(TODAY, ALL));
        assertThat(engine.dueOf(code, "user_decide_papers")).isEqualTo("2016-09-09");
        assertThat(engine.timerOf(code, "timer_papers_due")).isEqualTo("2016-09-06");
        assertThat(told()).doesNotContain("tender.slack-low");
        moving.move("CDO2", day("2016-09-09"), day("2016-09-19"), "De zaal is bezet.", CDO2);
        try {
            assertThat(engine.dueOf(code, "user_decide_papers")).isEqualTo("2016-09-19");
            assertThat(engine.timerOf(code, "timer_papers_due")).isEqualTo("2016-09-16");
            assertThat(told()).contains("tender.days-moved", "tender.slack-low");
        } finally {
            moving.move("CDO2", day("2016-09-19"), day("2016-09-09"), null, CDO2);
        }
        assertThat(engine.dueOf(code, "user_decide_papers")).isEqualTo("2016-09-09");
    }

    @Test
    void nobody_publishes_through_a_closed_gate_by_whatever_way() {
        gate.blocking = List.of("PUB-05");
        approveAll();
        assertThat(engine.tasksOf(code)).contains("user_publish");
        assertThatThrownBy(() -> publishing.publish(code, "TN-1", TODAY, PROCUREMENT, null))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("PUB-05");
        assertThatThrownBy(() -> engine.completePastTheProgram(code, "user_publish"))
                .hasStackTraceContaining("done by its act only");
        assertThat(state()).isEqualTo(TenderState.PUBLISHABLE);
        assertThat(engine.tasksOf(code)).contains("user_publish");
    }

    @Test
    void no_task_is_done_past_its_act() {
        for (String task : List.of("user_decide_papers", "user_specify_demand", "user_write_requirements")) {
            assertThatThrownBy(() -> engine.completePastTheProgram(code, task))
                    .hasStackTraceContaining("done by its act only");
        }
    }

    @Test
    void of_two_secretaries_at_once_one_succeeds_and_the_other_is_told_who_did() throws Exception {
        var barrier = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);
        try {
            var answers = people.invokeAll(
                    List.of(decidingAt(barrier, STEERING), decidingAt(barrier, GivenTender.OTHER_STEERING)));
            List<String> said = List.of(answers.get(0).get(), answers.get(1).get());
            assertThat(said).filteredOn("recorded"::equals).hasSize(1);
            assertThat(said).anyMatch(answer -> answer.contains("tender.refusal.decided"));
        } finally {
            people.shutdown();
        }
        assertThat(approvals.of(code)).hasSize(3);
        assertThat(engine.tasksOf(code)).contains("user_decide_papers CDO2");
    }

    private Callable<String> decidingAt(CyclicBarrier barrier, Actor secretary) {
        return () -> {
            barrier.await();
            try {
                recording.record(code, "STEERING", approved(TODAY, ALL), secretary, null);
                return "recorded";
            } catch (Refusal refusal) {
                return String.valueOf(refusal.getMessage());
            }
        };
    }

    @Test
    void a_second_decision_on_the_same_step_is_refused() {
        decide(STEERING, approved(TODAY, ALL));
        assertThatThrownBy(() -> decide(STEERING, approved(TODAY, ALL)))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("secretaris.stuurgroep");
    }

    @Test
    void a_board_waits_for_those_before_it_and_a_secretary_records_for_the_own_board_only() {
        assertThatThrownBy(() -> decide(CDO2, approved(TODAY, ALL)))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("not-their-turn");
        assertThatThrownBy(() -> recording.record(code, "STEERING", approved(TODAY, ALL), CDO2, null))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> recording.record(code, "STEERING", approved(TODAY, ALL), GivenTender.REQUESTER, null))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void everything_that_is_wrong_with_a_resolution_is_said_at_once() {
        var faulty = new Resolution(
                BoardOutcome.RETURNED,
                TODAY.plusDays(1),
                named("MEMO 0.9", "MEMO 0.9", "NOWHERE 1"),
                List.of(new Resolution.NewCondition("x", "AUDITOR", TODAY)),
                " ");
        assertThatThrownBy(() -> decide(STEERING, faulty))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.faults())
                                .extracting(fault -> fault.pointer())
                                .containsExactlyInAnyOrder(
                                        "/reason",
                                        "/conditions",
                                        "/conditions/0/owner",
                                        "/conditions/0/due",
                                        "/on",
                                        "/documents/1/document",
                                        "/documents/2/document"));
    }

    private void publish() {
        approveAll();
        publishing.publish(code, "TN-2016-1", TODAY, PROCUREMENT, null);
    }

    private void approveAll() {
        decide(STEERING, approved(LocalDate.now(clock), ALL));
        decide(CDO2, approved(LocalDate.now(clock), ALL));
    }

    private void decide(Actor secretary, Resolution resolution) {
        recording.record(code, secretary.grants().iterator().next().of() + "", resolution, secretary, null);
    }

    private void change(String document, String version) {
        inAct(() -> events.publishEvent(papers.change(code, document, version)));
    }

    private List<String> lapsed() {
        return approvals.of(code).stream()
                .filter(approval -> !approval.inForce())
                .map(approval -> approval.board() + " " + approval.document() + " " + approval.paperVersion() + " for "
                        + approval.lapsedFor().orElse(""))
                .toList();
    }

    private List<String> told() {
        return database.sql("select type from outbox where subject = ?")
                .param("tenders/" + code)
                .query(String.class)
                .list();
    }

    private Tender tender() {
        return tenders.find(code).orElseThrow();
    }

    private TenderState state() {
        return tender().state();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private void inAct(Runnable deed) {
        transaction.executeWithoutResult(status -> {
            CurrentAct.declare(new Act("test", "TEST", "tests", null));
            deed.run();
        });
    }
}
