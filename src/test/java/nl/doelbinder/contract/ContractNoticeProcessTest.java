package nl.doelbinder.contract;

import static nl.doelbinder.contract.ContractDecision.Choice.END;
import static nl.doelbinder.contract.ContractDecision.Choice.EXTEND;
import static nl.doelbinder.contract.ContractDecision.Choice.LAPSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.doelbinder.ReachesEveryEndOf;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.monitoring.MovedClock;
import nl.doelbinder.monitoring.Trial;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.policy.Hosting;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.Tool;
import org.flowable.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through the process of a contract's notice, on the real engine with a moved clock. */
@Trial
@ReachesEveryEndOf("contract-notice")
@SuppressWarnings("JavaUtilDate") // the engine's own types
class ContractNoticeProcessTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 9, 6);
    private static final LocalDate NOTICE_BY = LocalDate.of(2016, 9, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2016, 12, 31);
    private static final Contract.Option A_YEAR = new Contract.Option(Period.ofYears(1), Period.ofMonths(3));
    private static final Actor MANAGER =
            new Actor("contractbeheer", Set.of(new RoleGrant(Role.CONTRACT_MANAGER, null)));
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    RecordingContracts recording;

    @Autowired
    DecidingContractNotice deciding;

    @Autowired
    FindingContracts finding;

    @Autowired
    Tasks tasks;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    MovedClock clock;

    private final TransactionTemplate transaction;

    ContractNoticeProcessTest(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void start_of_day() {
        clock.moveTo(TODAY);
    }

    @Test
    void within_fourteen_days_of_its_notice_day_a_contract_is_its_managers_task_at_once() {
        var number = contract(NOTICE_BY);
        assertThat(tasksOf(number)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("user_decide_notice");
            assertThat(task.due()).isEqualTo(NOTICE_BY);
            assertThat(task.page()).isEqualTo("/contracten/" + number);
            assertThat(task.subjectTitle()).startsWith("TOOL-");
        });
        assertThat(told(number)).containsExactly("contract.notice-near");
    }

    @Test
    void earlier_it_waits_until_the_fourteenth_day_before() {
        var number = contract(TODAY.plusDays(20));
        assertThat(tasksOf(number)).isEmpty();
        clock.moveTo(TODAY.plusDays(5));
        assertThat(runTimers(number)).as("the fifteenth day before").isZero();
        clock.moveTo(TODAY.plusDays(6));
        assertThat(runTimers(number)).isEqualTo(1);
        assertThat(tasksOf(number)).hasSize(1);
        decide(number, END, null);
        assertThat(tasksOf(number)).isEmpty();
        assertThat(isRunning(number)).isFalse();
    }

    @Test
    void who_decides_before_being_asked_is_asked_no_more() {
        var number = contract(TODAY.plusDays(20));
        decide(number, LAPSE, null);
        assertThat(isRunning(number)).isFalse();
        assertThat(told(number)).containsExactly("contract.decided");
    }

    @Test
    void an_extension_within_the_option_is_the_end_of_the_task() {
        var number = contract(NOTICE_BY, A_YEAR);
        decide(number, EXTEND, LAST_DAY.plusYears(1));
        assertThat(isRunning(number)).isFalse();
        assertThat(finding.one(number).lastDay()).isEqualTo(LAST_DAY.plusYears(1));
    }

    @Test
    void a_second_extension_is_refused_as_unlawful_and_the_task_stands() {
        var number = contract(NOTICE_BY);
        assertThatThrownBy(() -> decide(number, EXTEND, LAST_DAY.plusYears(1)))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("no-option-left");
        assertThat(tasksOf(number)).hasSize(1);
        assertThat(finding.one(number).decision()).isEmpty();
        assertThat(finding.one(number).lastDay()).isEqualTo(LAST_DAY);
    }

    @Test
    void a_notice_day_that_passes_undecided_is_told_and_leaves_the_task_without_the_choice_to_end() {
        var number = contract(NOTICE_BY);
        clock.moveTo(NOTICE_BY);
        assertThat(runTimers(number)).isZero();
        clock.moveTo(NOTICE_BY.plusDays(1));
        assertThat(runTimers(number)).isEqualTo(1);
        assertThat(runTimers(number)).as("once").isZero();
        assertThat(told(number)).containsExactly("contract.notice-near", "contract.notice-passed");
        assertThat(tasksOf(number)).hasSize(1);
        assertThatThrownBy(() -> decide(number, END, null))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("notice-day-past");
        decide(number, LAPSE, null);
        assertThat(isRunning(number)).isFalse();
    }

    @Test
    void a_contract_without_a_notice_day_or_that_is_over_asks_nothing() {
        assertThat(isRunning(contract(null))).isFalse();
        clock.moveTo(LAST_DAY.plusDays(1));
        assertThat(isRunning(contract(NOTICE_BY))).isFalse();
    }

    @Test
    void the_task_is_done_by_its_act_only() {
        var number = contract(NOTICE_BY);
        var task = tasksOf(number).get(0).id();
        assertThatThrownBy(() -> engine.getTaskService().complete(task)).hasStackTraceContaining("is not decided on");
        assertThat(tasksOf(number)).hasSize(1);
    }

    private String contract(@Nullable LocalDate noticeBy, Contract.Option... options) {
        var at = NUMBER.incrementAndGet();
        var number = "N-" + at;
        var tool = new Tool("TOOL-" + at, "VENDOR-" + at, Set.of(ServiceLine.MONITORING), Hosting.EU, null, true);
        var contract =
                new Contract(number, tool.code(), LocalDate.of(2016, 1, 1), LAST_DAY, List.of(options), List.of());
        transaction.executeWithoutResult(status -> {
            CurrentAct.declare(new Act("test", "TEST", "tests", null));
            recording.record(
                    List.of(new Vendor(tool.vendor(), "Leverancier", null)),
                    List.of(new ToolOnRecord(tool, false)),
                    List.of(new ContractOnRecord(contract, null, noticeBy, List.of(), null)),
                    List.of());
        });
        return number;
    }

    private void decide(String number, ContractDecision.Choice choice, @Nullable LocalDate until) {
        deciding.decide(number, new Notice(choice, until, null, "Zo besloten."), MANAGER);
    }

    private List<Task> tasksOf(String number) {
        return tasks.of(MANAGER).stream()
                .filter(task -> task.subjectCode().equals(number))
                .toList();
    }

    private List<String> told(String number) {
        return database.sql("select type from outbox where subject = ? order by id")
                .param("contracts/" + number)
                .query(String.class)
                .list();
    }

    private boolean isRunning(String number) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count()
                > 0;
    }

    private int runTimers(String number) {
        var management = engine.getManagementService();
        var process = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        var due = management
                .createTimerJobQuery()
                .processInstanceId(process)
                .duedateLowerThan(Date.from(clock.instant()))
                .list();
        due.forEach(timer -> {
            management.moveTimerToExecutableJob(timer.getId());
            management.executeJob(timer.getId());
        });
        return due.size();
    }
}
