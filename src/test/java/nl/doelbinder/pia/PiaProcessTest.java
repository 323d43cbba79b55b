package nl.doelbinder.pia;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.doelbinder.ReachesEveryEndOf;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.steering.SteeringTrial;
import nl.doelbinder.steering.StoppedClock;
import org.flowable.engine.ProcessEngine;
import org.flowable.task.api.TaskInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through the process of a PIA, on the real engine with a moved clock. */
@SteeringTrial
@ReachesEveryEndOf("pia")
@SuppressWarnings("JavaUtilDate") // the engine's own types
class PiaProcessTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 9, 6);
    private static final LocalDate LAST_DAY = TODAY.plusDays(90);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Actor DPO = new Actor("fg", Set.of(new RoleGrant(Role.DPO, null)));
    private static final Actor OFFICER =
            new Actor("privacy.officer", Set.of(new RoleGrant(Role.PRIVACY_OFFICER, null)));
    private static final Actor AUTHOR = new Actor("aanvrager.isc", Set.of(new RoleGrant(Role.REQUESTER, "ISC")));

    @Autowired
    FoundingPias founding;

    @Autowired
    SplittingPia splitting;

    @Autowired
    BeginningVersion beginning;

    @Autowired
    ReviewingPia reviewing;

    @Autowired
    ConfirmingPia confirming;

    @Autowired
    ChangingPia changing;

    @Autowired
    FindingPias finding;

    @Autowired
    ProcessEngine engine;

    @Autowired
    StoppedClock clock;

    private final TransactionTemplate transaction;

    PiaProcessTest(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void start_of_day() {
        clock.moveTo(TODAY);
    }

    @Test
    void whoever_a_pia_waits_for_is_reminded() {
        var writing = found(ImpactStatus.DRAFT, "ISC");
        var unit = found(ImpactStatus.UNIT_REVIEW, "ISC");
        var privacy = found(ImpactStatus.PRIVACY_REVIEW, "ISC");
        var dpo = found(ImpactStatus.DPO_REVIEW, "ISC");
        clock.moveTo(TODAY.plusDays(8));
        assertThat(runTimers(writing)).isZero();
        assertThat(List.of(runTimers(unit), runTimers(privacy), runTimers(dpo))).containsExactly(1, 1, 1);
        clock.moveTo(TODAY.plusDays(31));
        assertThat(runTimers(writing)).isEqualTo(1);
        assertThat(tasksOf(writing)).containsExactly("user_write_pia");
        assertThat(tasksOf(dpo)).containsExactly("user_review_dpo");
    }

    @Test
    void a_generic_pia_ends_when_every_unit_has_its_own() {
        var generic = found(ImpactStatus.SPLIT_ADVISED, null, "ISC", "SOC");
        splitting.split(generic, List.of("ISC"), OFFICER, null);
        assertThat(tasksOf(generic)).containsExactly("user_split_generic");
        splitting.split(generic, List.of(), OFFICER, null);
        assertThat(isRunning(generic)).isFalse();
    }

    @Test
    void sixty_days_before_its_end_an_approved_pia_is_to_be_renewed_and_it_ends_after_its_last_day() {
        var code = found(ImpactStatus.APPROVED, "ISC");
        clock.moveTo(LAST_DAY.minusDays(61));
        assertThat(runTimers(code)).isZero();
        clock.moveTo(LAST_DAY.minusDays(60));
        assertThat(runTimers(code)).isEqualTo(1);
        assertThat(tasksOf(code)).containsExactly("user_renew_pia");
        beginning.begin(code, null, AUTHOR, null);
        assertThat(tasksOf(code)).isEmpty();
        clock.moveTo(LAST_DAY);
        assertThat(runTimers(code)).isZero();
        clock.moveTo(LAST_DAY.plusDays(1));
        assertThat(runTimers(code)).isEqualTo(1);
        assertThat(finding.inProcess(code).status()).isEqualTo(ImpactStatus.EXPIRED);
        assertThat(isRunning(code)).isFalse();
    }

    @Test
    void who_renews_before_being_asked_is_not_asked_and_the_successor_ends_the_old_one() {
        var code = found(ImpactStatus.APPROVED, "ISC");
        beginning.begin(code, null, AUTHOR, null);
        clock.moveTo(LAST_DAY.minusDays(60));
        assertThat(runTimers(code)).isEqualTo(1);
        assertThat(tasksOf(code)).isEmpty();
        changing.change(code, Actor.PROGRAM, "REVIEW_PIA", null, null, pia -> {
            pia.supersede(LocalDate.now(clock));
            return pia;
        });
        assertThat(isRunning(code)).isFalse();
    }

    @Test
    void what_moves_under_an_approved_pia_is_to_be_checked_and_again_when_more_moves_after() {
        var code = found(ImpactStatus.APPROVED, "ISC");
        for (var ground : List.of("QUESTION BULK_COLLECTION", "CONTRACT 5600003550")) {
            move(code, ground);
            move(code, ground + " B");
            assertThat(tasksOf(code)).containsExactly("user_check_grounds");
            confirming.confirm(code, "Hij klopt nog.", AUTHOR, null);
            assertThat(tasksOf(code)).isEmpty();
            assertThat(isRunning(code)).isTrue();
        }
    }

    private void move(String code, String ground) {
        changing.change(code, Actor.PROGRAM, "LOOK_AT_GROUNDS", null, null, pia -> {
            pia.restsOn("{}", List.of(ground));
            return pia;
        });
    }

    @Test
    void an_approval_that_is_taken_back_ends_the_process() {
        var code = found(ImpactStatus.APPROVED, "ISC");
        var judgement = new Judgement(Review.Outcome.REJECTED, "Toch niet.", List.of(), null, null);
        reviewing.review(code, judgement, DPO, null);
        assertThat(finding.inProcess(code).status()).isEqualTo(ImpactStatus.REJECTED);
        assertThat(isRunning(code)).isFalse();
    }

    private String found(ImpactStatus status, @Nullable String unit, String... splitInto) {
        var code = "PIA-P-" + NUMBER.incrementAndGet();
        var approved = status == ImpactStatus.APPROVED;
        var impact = new ImpactAssessment(
                code,
                unit,
                approved,
                approved ? TODAY : null,
                approved ? LAST_DAY : null,
                Set.of(ServiceLine.MONITORING),
                Set.of(),
                Set.of(Level.AGGREGATE),
                List.of(),
                null);
        var onRecord = new PiaOnRecord(new ImpactOnRecord(impact, status, null, null, false), List.of(), List.of());
        transaction.executeWithoutResult(act -> {
            CurrentAct.declare(new Act("test", "TEST", "tests", null));
            founding.found(new PiaOnRecord.Shelf("TOETSMODEL-PIA-2013", List.of(onRecord), Arrays.asList(splitInto)));
        });
        return code;
    }

    private List<String> tasksOf(String code) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).list().stream()
                .map(TaskInfo::getTaskDefinitionKey)
                .toList();
    }

    private boolean isRunning(String code) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .count()
                > 0;
    }

    private int runTimers(String code) {
        var management = engine.getManagementService();
        var process = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
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
