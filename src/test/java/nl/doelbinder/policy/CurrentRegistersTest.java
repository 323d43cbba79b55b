package nl.doelbinder.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.doelbinder.RegisterRooms;
import nl.doelbinder.WithDatabase;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.FoundingOrganisation;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.RegisterHistory;
import nl.doelbinder.organisation.Unit;
import nl.doelbinder.policy.register.AmendingNorm;
import nl.doelbinder.policy.register.AnsweringQuestion;
import nl.doelbinder.policy.register.FillingPolicyRegisters;
import nl.doelbinder.policy.register.LegalQuestion;
import nl.doelbinder.policy.register.PolicyRegisters;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.RegisterSource;
import nl.doelbinder.policy.register.Registers;
import nl.doelbinder.policy.register.RetentionNorm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = RegisterRooms.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "test=current-registers")
@WithDatabase
class CurrentRegistersTest {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 6);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2017, 1, 1);
    private static final Actor OFFICER = new Actor("privacy.officer", Set.of());

    @Autowired
    CurrentRegisters registers;

    @Autowired
    AmendingNorm amendingNorm;

    @Autowired
    AnsweringQuestion answeringQuestion;

    @Autowired
    FillingPolicyRegisters filling;

    @Autowired
    FoundingOrganisation founding;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    RegisterHistory history;

    @Autowired
    List<RegisterSource> sources;

    @BeforeEach
    void a_unit_with_a_norm_and_a_question() {
        if (registers.current().unit("ISC").isEmpty()) {
            inAct(() -> {
                founding.found(
                        List.of(new Unit("ISC", "Internet Service Centre", List.of("SUPERVISION"))),
                        List.of(),
                        List.of());
                filling.fill(new PolicyRegisters(
                        List.of(purpose(LocalDate.of(2010, 1, 1), null)),
                        List.of(norm(LocalDate.of(2010, 1, 1), null, Period.ofYears(7))),
                        List.of(new LegalQuestion("RETENTION_LONG", "Mag het?", LocalDate.of(2016, 8, 18), null)),
                        List.of(),
                        List.of()));
            });
        }
    }

    @Test
    void a_change_makes_a_new_snapshot_and_the_old_one_can_be_had_again() {
        Registers before = registers.current();
        assertThat(registers.current()).isSameAs(before);

        amendingNorm.amend(norm(NEXT_YEAR, null, Period.ofYears(1)), OFFICER, "AVG");
        Registers after = registers.current();

        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(longest(after, NEXT_YEAR)).isEqualTo(Period.ofYears(1));
        assertThat(longest(after, DAY)).isEqualTo(Period.ofYears(7));
        assertThat(longest(registers.at(before.version()), NEXT_YEAR)).isEqualTo(Period.ofYears(7));
        CurrentRegisters anotherReplica = new RegisterSnapshots(history, sources);
        Registers rebuilt = transaction.execute(status -> anotherReplica.at(before.version()));
        assertThat(longest(rebuilt, NEXT_YEAR)).isEqualTo(Period.ofYears(7));
        assertThat(rebuilt.version()).isEqualTo(before.version());
        assertThat(transaction.execute(status -> anotherReplica.current()).version())
                .isEqualTo(after.version());
    }

    @Test
    void an_answer_is_in_the_next_snapshot_and_in_the_audit() {
        answeringQuestion.answer(
                "RETENTION_LONG",
                new LegalQuestion.Answer(LegalQuestion.Ruling.ALLOW_IF, DAY, "Alleen met besluit."),
                OFFICER,
                "Advies van het CIO Office");
        assertThat(registers.current().question("RETENTION_LONG").orElseThrow().answer())
                .isEqualTo(new LegalQuestion.Answer(LegalQuestion.Ruling.ALLOW_IF, DAY, "Alleen met besluit."));
        assertThat(database.sql(
                                "select actor || ' ' || act || ' ' || subject || ' ' || reason from revinfo order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("privacy.officer ANSWER_QUESTION legal-questions/RETENTION_LONG Advies van het CIO Office");
    }

    @Test
    void in_its_own_transaction_a_change_is_seen_under_the_version_that_it_will_have() {
        LegalQuestion added = new LegalQuestion("ADDED", "Toegevoegd?", DAY, null);
        Registers during = inAct(() -> {
            filling.fill(new PolicyRegisters(List.of(), List.of(), List.of(added), List.of(), List.of()));
            return registers.current();
        });
        assertThat(during.question("ADDED")).contains(added);
        assertThat(registers.current().version()).isEqualTo(during.version());
        assertThat(registers.current().question("ADDED")).contains(added);
    }

    @Test
    void a_change_that_is_undone_leaves_no_trace() {
        Registers before = registers.current();
        assertThatThrownBy(() -> inAct(() -> {
                    filling.fill(new PolicyRegisters(
                            List.of(),
                            List.of(),
                            List.of(new LegalQuestion("T", "?", null, null)),
                            List.of(),
                            List.of()));
                    assertThat(registers.current().question("T")).isPresent();
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(registers.current()).isSameAs(before);
    }

    @Test
    void entries_that_overlap_are_refused() {
        assertThatThrownBy(() -> inAct(() -> filling.fill(
                        new PolicyRegisters(List.of(purpose(DAY, DAY)), List.of(), List.of(), List.of(), List.of()))))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("purpose_holds_once");
        assertThatThrownBy(() -> amendingNorm.amend(
                        norm(LocalDate.of(2009, 1, 1), LocalDate.of(2010, 1, 1), Period.ofYears(1)), OFFICER, "x"))
                .isInstanceOf(Refusal.OutOfTurn.class);
    }

    @Test
    void of_two_who_amend_the_same_norm_at_once_one_is_refused() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        LocalDate day = LocalDate.of(2030, 1, 1);
        List<Future<Boolean>> outcomes = new ArrayList<>();
        for (int years : new int[] {1, 2}) {
            outcomes.add(two.submit(() -> {
                start.await();
                try {
                    amendingNorm.amend(
                            new RetentionNorm(
                                    Framework.SERVICE,
                                    ServiceLine.ENGAGEMENT,
                                    Level.SUBJECT,
                                    Period.ofYears(years),
                                    new Validity(day, null)),
                            OFFICER,
                            "tegelijk");
                    return true;
                } catch (Refusal.OutOfTurn refused) {
                    return false;
                }
            }));
        }
        start.countDown();
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> outcome : outcomes) {
            results.add(outcome.get());
        }
        two.shutdown();
        assertThat(results).containsExactlyInAnyOrder(true, false);
        assertThat(registers.current().norm(Framework.SERVICE, ServiceLine.ENGAGEMENT, Level.SUBJECT, day))
                .isPresent();
    }

    @Test
    void nothing_is_stored_without_an_act() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> filling.fill(new PolicyRegisters(
                        List.of(), List.of(), List.of(new LegalQuestion("U", "?", null, null)), List.of(), List.of()))))
                .hasStackTraceContaining("no act was declared");
        assertThat(registers.current().question("U")).isEmpty();
    }

    @Test
    void a_version_that_never_was_is_no_version() {
        assertThatThrownBy(() -> registers.at("99999999")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> registers.at("x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(registers.at("0").unit("ISC")).isEmpty();
    }

    private static Period longest(Registers registers, LocalDate day) {
        return registers
                .norm(Framework.SUPERVISION, ServiceLine.MONITORING, Level.SUBJECT, day)
                .orElseThrow()
                .max();
    }

    private static Purpose purpose(LocalDate from, @Nullable LocalDate until) {
        return new Purpose(
                "PHENOMENON",
                "ISC",
                Framework.SUPERVISION,
                Set.of(ServiceLine.MONITORING),
                Level.AGGREGATE,
                "Fenomenen",
                new Validity(from, until));
    }

    private static RetentionNorm norm(LocalDate from, @Nullable LocalDate until, Period max) {
        return new RetentionNorm(
                Framework.SUPERVISION, ServiceLine.MONITORING, Level.SUBJECT, max, new Validity(from, until));
    }

    private void inAct(Runnable work) {
        inAct(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    private <T> T inAct(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            CurrentAct.declare(new Act("test", "TEST", "registers", null));
            return work.get();
        }));
    }
}
