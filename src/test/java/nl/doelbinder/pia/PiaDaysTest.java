package nl.doelbinder.pia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.doelbinder.WithDatabase;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;
import nl.doelbinder.policy.register.AmendingNorm;
import nl.doelbinder.policy.register.AnsweringQuestion;
import nl.doelbinder.policy.register.LegalQuestion;
import nl.doelbinder.policy.register.RetentionNorm;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the days do to PIAs, on the dossier and the real engine with a moved clock; and what others move under them. */
@SpringBootTest(
        properties = {
            "test=pia-days",
            "flowable.async-executor-activate=false",
            "doelbinder.outbox.every=1d",
            "doelbinder.pia.look-every=1d",
            "doelbinder.monitoring.look-every=1d"
        })
@WithDatabase
@Import(PiaDaysTest.Days.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("JavaUtilDate") // the engine's own types
class PiaDaysTest {

    private static final String SOC = "PIA-SOC-1";
    private static final String CHECK = "user_check_grounds";
    private static final LocalDate LAST_DAY = LocalDate.of(2016, 12, 5);

    /** What the assessment model might have been before: I.2 was asked in words, and I.98 is asked no more. */
    private static final String OLDER = """
            code: TOETSMODEL-PIA-2013
            version: "0"
            title: {nl: Ouder model, en: Older model}
            source: {nl: Ouder, en: Older}
            sections:
              - id: I
                title: {nl: I, en: I}
                questions:
                  - {id: I.1, kind: TEXT, required: true, text: {nl: Wat, en: What}}
                  - {id: I.2, kind: TEXT, required: true, text: {nl: Van wie, en: Of whom}}
                  - {id: I.98, kind: TEXT, required: true, text: {nl: Verder, en: Else}}
                  - {id: I.9, kind: MULTI_CHOICE, required: true, fact: SERVICE_LINES, text: {nl: Diensten, en: Services}, options: [{value: MONITORING, nl: Volgen, en: Monitoring}]}
                  - {id: II.1, kind: REGISTER, required: true, fact: PURPOSES, register: PURPOSES, text: {nl: Doelen, en: Purposes}}
                  - {id: I.10, kind: MULTI_CHOICE, required: true, fact: LEVELS, text: {nl: Niveaus, en: Levels}, options: [{value: SUBJECT, nl: Persoon, en: Person}]}
            """;

    @Autowired
    MovedClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    FindingPias finding;

    @Autowired
    BeginningPia beginning;

    @Autowired
    BeginningVersion versions;

    @Autowired
    SavingAnswer saving;

    @Autowired
    LookingAtGrounds looking;

    @Autowired
    ConfirmingPia confirming;

    @Autowired
    Tasks inbox;

    @Autowired
    AmendingNorm amending;

    @Autowired
    AnsweringQuestion answering;

    @Autowired
    CurrentRegisters registers;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @Order(1)
    void its_owner_is_told_which_norm_or_question_moved_once() {
        looking.look();
        assertThat(soc().movedGrounds()).isEmpty();
        long before = told("pia.grounds-moved");
        // Nothing that SOC's PIA rests on: another level.
        amend(Level.AGGREGATE);
        looking.look();
        assertThat(soc().movedGrounds()).isEmpty();
        amend(Level.SUBJECT);
        answerBulk(LegalQuestion.Ruling.FORBID);
        looking.look();
        looking.look();
        assertThat(soc().movedGrounds())
                .containsExactly("NORM SECURITY MONITORING SUBJECT", "QUESTION BULK_COLLECTION");
        assertThat(database.sql(
                                "select payload::text from outbox where type = 'pia.grounds-moved' and subject = 'pias/PIA-SOC-1'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(
                        "Bewaarnorm: Beveiliging, Monitoring en analyse, Een persoon of organisatie",
                        "Rechtsvraag BULK_COLLECTION",
                        "REQUESTER:SOC");
        assertThat(told("pia.grounds-moved")).isGreaterThan(before);
    }

    @Test
    @Order(2)
    void its_owner_is_asked_once_whether_it_still_holds_and_says_so_with_a_reason() {
        Actor author = actor("aanvrager.soc");
        assertThat(kindsOf(SOC)).containsExactly(CHECK);
        assertThat(inbox.of(author))
                .filteredOn(task -> task.subjectCode().equals(SOC))
                .extracting(nl.doelbinder.inbox.Task::kind)
                .containsExactly(CHECK);
        answerBulk(LegalQuestion.Ruling.ALLOW);
        looking.look();
        assertThat(kindsOf(SOC)).as("more moved before anybody looked").containsExactly(CHECK);
        assertThatThrownBy(() -> tasks.complete(tasksOf(SOC).get(0).getId())).hasStackTraceContaining("is not checked");
        assertThatThrownBy(() -> confirming.confirm(SOC, "Klopt.", actor("aanvrager.isc"), null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> confirming.confirm(SOC, " ", author, null)).isInstanceOf(BadInput.class);
        confirming.confirm(SOC, "Wij bewaren al korter dan de nieuwe norm.", author, null);
        assertThat(soc().movedGrounds()).isEmpty();
        assertThat(tasksOf(SOC)).isEmpty();
        assertThat(told("pia.confirmed")).isEqualTo(1);
        assertThatThrownBy(() -> confirming.confirm(SOC, "Nog eens.", author, null))
                .isInstanceOfSatisfying(
                        Refusal.OutOfTurn.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("pia.refusal.nothing-moved"));
    }

    @Test
    @Order(3)
    void who_has_it_is_reminded_each_month_of_writing_and_each_week_of_a_review() {
        clock.moveTo(LocalDate.of(2016, 9, 12));
        runTimers();
        assertThat(reminders("PIA-ISC-1")).isZero();
        clock.moveTo(LocalDate.of(2016, 9, 14));
        runTimers();
        assertThat(reminders("PIA-ISC-1")).as("a review, each week").isEqualTo(1);
        clock.moveTo(LocalDate.of(2016, 10, 5));
        runTimers();
        assertThat(reminders("PIA-FIOD-1")).isZero();
        clock.moveTo(LocalDate.of(2016, 10, 7));
        runTimers();
        assertThat(reminders("PIA-FIOD-1")).isEqualTo(1);
        clock.moveTo(LocalDate.of(2016, 11, 7));
        runTimers();
        assertThat(reminders("PIA-FIOD-1")).isEqualTo(2);
    }

    @Test
    @Order(4)
    void sixty_days_before_its_last_day_its_authors_get_a_task_to_renew_it() {
        // The engine's clock has passed that day by now; what it made on it is there, and due a month after.
        assertThat(tasksOf(SOC)).singleElement().satisfies(task -> {
            assertThat(task.getTaskDefinitionKey()).isEqualTo("user_renew_pia");
            assertThat(task.getDueDate()).isAfter(Date.from(at(LAST_DAY.minusDays(60))));
        });
        assertThatThrownBy(() -> tasks.complete(tasksOf(SOC).get(0).getId())).hasStackTraceContaining("is not renewed");
        assertThat(kindsOf("PIA-WEBCARE-1"))
                .as("the question that moved is its too")
                .containsExactly(CHECK);
        clock.moveTo(LocalDate.of(2017, 7, 6));
        runTimers();
        assertThat(kindsOf("PIA-WEBCARE-1")).as("61 days before").containsExactly(CHECK);
        clock.moveTo(LocalDate.of(2017, 7, 7));
        runTimers();
        assertThat(kindsOf("PIA-WEBCARE-1")).as("60 days before").containsExactlyInAnyOrder(CHECK, "user_renew_pia");
        versions.begin("PIA-WEBCARE-1", null, actor("aanvrager.webcare"), null);
        assertThat(tasksOf("PIA-WEBCARE-1")).as("a successor answers both").isEmpty();
    }

    @Test
    @Order(5)
    void after_its_last_day_it_is_over_and_covers_nothing_any_longer() {
        String code = "PIA-WEBCARE-1";
        LocalDate last = LocalDate.of(2017, 9, 5);
        clock.moveTo(last);
        runTimers();
        assertThat(finding.inProcess(code).status()).isEqualTo(ImpactStatus.APPROVED);
        clock.moveTo(last.plusDays(1));
        runTimers();
        Pia over = finding.inProcess(code);
        assertThat(over.status()).isEqualTo(ImpactStatus.EXPIRED);
        assertThat(over.endedOn()).hasValue(last);
        assertThat(soc().status()).isEqualTo(ImpactStatus.EXPIRED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .count())
                .isZero();
        assertThat(registers
                        .current()
                        .covering("WEBCARE", "ANSWERING", ServiceLine.ENGAGEMENT, Level.SUBJECT, last.plusDays(1)))
                .isEmpty();
    }

    @Test
    @Order(6)
    void of_many_who_save_the_same_answer_at_once_one_wins_and_the_others_are_told() throws Exception {
        Actor author = actor("aanvrager.douane");
        String code =
                beginning.begin("DOUANE", "Klantbeeld", "MODEL-DPIA", author).code();
        saving.save(code, "1.1", JsonNodeFactory.instance.stringNode("eerst"), 0L, author);
        List<Callable<Boolean>> saves = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            String text = "schrijver " + writer;
            saves.add(() -> {
                try {
                    saving.save(code, "1.1", JsonNodeFactory.instance.stringNode(text), 1L, author);
                    return true;
                } catch (Refusal.Overtaken overtaken) {
                    return false;
                }
            });
        }
        var threads = Executors.newFixedThreadPool(saves.size());
        try {
            int won = 0;
            for (Future<Boolean> saved : threads.invokeAll(saves)) {
                won += saved.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(finding.answer(code, "1.1", author).orElseThrow().edition()).isEqualTo(2);
    }

    @Test
    @Order(7)
    void a_template_that_is_changed_under_a_running_pia_is_refused_at_start_with_its_line() {
        String kept = database.sql("select contents from pia_template where id = 'TOETSMODEL-PIA-2013/1'")
                .query(String.class)
                .single();
        String other = kept.replaceFirst("required: true", "required: false");
        assertThat(other).isNotEqualTo(kept);
        keep(other);
        try {
            assertThatThrownBy(() -> new Templates(database, entities))
                    .isInstanceOfSatisfying(
                            FaultyTemplate.class,
                            faulty -> assertThat(faulty.faults())
                                    .singleElement()
                                    .satisfies(fault -> {
                                        assertThat(fault.file()).isEqualTo("TOETSMODEL-PIA-2013/1");
                                        assertThat(fault.line()).isGreaterThan(1);
                                        assertThat(fault.fault().messageKey()).isEqualTo("pia.template.changed");
                                    }));
        } finally {
            keep(kept);
        }
        assertThat(new Templates(database, entities).all()).hasSize(2);
    }

    @Test
    @Order(8)
    void lifted_to_a_newer_version_of_its_template_it_keeps_what_still_fits_and_what_is_new_stands_open() {
        Actor author = actor("aanvrager.douane");
        transaction.executeWithoutResult(
                status -> database.sql("insert into pia_template (id, contents) values ('TOETSMODEL-PIA-2013/0', ?)")
                        .param(OLDER)
                        .update());
        String code = beginning
                .begin("DOUANE", "Klantbeeld", "TOETSMODEL-PIA-2013", author)
                .code();
        transaction.executeWithoutResult(status -> database.sql("update pia set template_version = '0' where code = ?")
                .param(code)
                .update());
        var nodes = JsonNodeFactory.instance;
        saving.save(code, "I.1", nodes.stringNode("Reacties op controles volgen."), null, author);
        saving.save(code, "I.2", nodes.stringNode("Ja, accountnamen."), null, author);
        saving.save(code, "I.98", nodes.stringNode("Dit vroeg alleen het oude model."), null, author);
        var before = finding.whole(code, author);
        assertThat(before.form().template().version()).isEqualTo("0");
        assertThat(before.form().progress().asked())
                .as("it asks what it asked when it was begun")
                .isEqualTo(6);

        versions.begin(code, null, author, null);
        var lifted = finding.whole(code, author);
        assertThat(lifted.pia().templateVersion()).isEqualTo("1");
        assertThat(lifted.answers()).containsOnlyKeys("I.1");
        Answer carried = Objects.requireNonNull(lifted.answers().get("I.1"));
        assertThat(carried.value()).isEqualTo(nodes.stringNode("Reacties op controles volgen."));
        assertThat(carried.origin()).isEqualTo(Origin.CARRIED);
        assertThat(lifted.form().open())
                .extracting(Template.Question::id)
                .as("what is new, or asked otherwise, stands open")
                .contains("I.2", "I.4")
                .doesNotContain("I.1", "I.98");
        assertThat(lifted.annexes())
                .extracting(Annex::source, Annex::reference)
                .as("nothing that was said is dropped")
                .containsExactlyInAnyOrder(
                        tuple("TOETSMODEL-PIA-2013/0", "I.2"), tuple("TOETSMODEL-PIA-2013/0", "I.98"));
        assertThatThrownBy(() -> versions.begin(code, null, author, null)).isInstanceOf(BadInput.class);
    }

    private void keep(String contents) {
        transaction.executeWithoutResult(
                status -> database.sql("update pia_template set contents = ? where id = 'TOETSMODEL-PIA-2013/1'")
                        .param(contents)
                        .update());
    }

    private void answerBulk(LegalQuestion.Ruling ruling) {
        answering.answer(
                "BULK_COLLECTION",
                new LegalQuestion.Answer(ruling, LocalDate.of(2016, 9, 6), null),
                actor("privacy.officer"),
                "Advies van de landsadvocaat");
    }

    private void amend(Level level) {
        amending.amend(
                new RetentionNorm(
                        Framework.SECURITY,
                        ServiceLine.MONITORING,
                        level,
                        Period.ofDays(3),
                        new Validity(LocalDate.of(2016, 10, 1), null)),
                actor("privacy.officer"),
                "Korter volstaat");
    }

    private Pia soc() {
        return finding.inProcess(SOC);
    }

    private long told(String type) {
        return database.sql("select count(*) from outbox where type = ?")
                .param(type)
                .query(Long.class)
                .single();
    }

    private long reminders(String code) {
        return database.sql("select count(*) from outbox where type = 'pia.reminder' and subject = ?")
                .param("pias/" + code)
                .query(Long.class)
                .single();
    }

    private List<Task> tasksOf(String code) {
        return tasks.createTaskQuery().processInstanceBusinessKey(code).list();
    }

    private List<String> kindsOf(String code) {
        return tasksOf(code).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private Actor actor(String username) {
        return accounts.named(username).orElseThrow().actor();
    }

    private Instant at(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Runs every timer that is due by the clock, and those that come due by that. */
    private void runTimers() {
        boolean ran;
        do {
            var due = management.createTimerJobQuery().duedateLowerThan(Date.from(clock.instant())).list().stream()
                    .filter(job -> job.getProcessDefinitionId().startsWith("pia:"))
                    .findFirst();
            due.ifPresent(job -> {
                management.moveTimerToExecutableJob(job.getId());
                management.executeJob(job.getId());
            });
            ran = due.isPresent();
        } while (ran);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }

    /** Stands still until it is moved. */
    static final class MovedClock extends Clock {

        private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
        private volatile Instant now = noon(LocalDate.of(2016, 9, 6));

        void moveTo(LocalDate day) {
            now = noon(day);
        }

        private static Instant noon(LocalDate day) {
            return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return Clock.fixed(now, other);
        }
    }
}
