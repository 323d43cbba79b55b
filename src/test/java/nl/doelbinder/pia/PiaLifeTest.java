package nl.doelbinder.pia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.WithDatabase;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.JsonNodeFactory;

/** From split to approved for one unit, one returned and mended, one rejected: on the dossier, with the real engine. */
@SpringBootTest(properties = "test=pia-life")
@WithDatabase
@Import(Answering.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PiaLifeTest {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 6);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Autowired
    Accounts accounts;

    @Autowired
    FindingPias finding;

    @Autowired
    BeginningPia beginning;

    @Autowired
    SplittingPia splitting;

    @Autowired
    SavingAnswer saving;

    @Autowired
    SubmittingPia submitting;

    @Autowired
    ReviewingPia reviewing;

    @Autowired
    Remarking remarking;

    @Autowired
    KeepingRisks risks;

    @Autowired
    BeginningVersion beginningVersion;

    @Autowired
    ComparingPias comparing;

    @Autowired
    Answering answering;

    @Autowired
    CurrentRegisters registers;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService taskService;

    @Autowired
    RuntimeService runtime;

    @Test
    @Order(1)
    void on_the_dossier_everybody_finds_the_pia_that_waits_for_them() {
        assertThat(todo("fg")).contains("user_review_dpo PIA-ISC-1");
        assertThat(todo("privacy.officer")).contains("user_review_privacy PIA-CKC-1");
        assertThat(todo("aanvrager.douane")).contains("user_write_pia PIA-DOUANE-1");
        assertThat(todo("aanvrager.fiod")).contains("user_write_pia PIA-FIOD-1");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("PIA-SOC-1")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_generic_pia_is_split_once_for_each_unit_and_the_unit_makes_it_its_own() {
        Actor officer = actor("privacy.officer");
        assertThat(todo("privacy.officer")).contains("user_split_generic PIA-2016-GENERIEK");
        assertThatThrownBy(() -> splitting.split("PIA-2016-GENERIEK", List.of(), actor("aanvrager.isc"), null))
                .isInstanceOf(Refusal.NotAllowed.class);

        List<Pia> drafts = splitting.split("PIA-2016-GENERIEK", List.of(), officer, null);
        assertThat(drafts).extracting(Pia::unit).containsExactly("TOESLAGEN");
        assertThatThrownBy(() -> splitting.split("PIA-2016-GENERIEK", List.of(), officer, null))
                .isInstanceOf(Refusal.OutOfTurn.class);
        assertThatThrownBy(() -> splitting.split("PIA-2016-GENERIEK", List.of("ISC"), officer, null))
                .isInstanceOf(Refusal.OutOfTurn.class);
        assertThat(todo("privacy.officer")).doesNotContain("user_split_generic PIA-2016-GENERIEK");

        String code = drafts.get(0).code();
        Actor author = actor("aanvrager.toeslagen");
        assertThat(finding.whole(code, author).genericShare()).isEqualTo(100);
        var refused = catchThrowableOfType(BadInput.class, () -> submitting.submit(code, author, null));
        assertThat(refused.faults())
                .extracting(fault -> fault.messageKey())
                .contains("pia.submit.open", "pia.submit.generic");

        answering.everything(code, author.username());
        assertThat(finding.whole(code, author).genericShare()).isZero();
        submitting.submit(code, author, null);
        assertThat(todo("lid.toeslagen")).contains("user_review_unit " + code);
        assertThatThrownBy(() -> taskService.complete(taskOf(code)))
                .hasStackTraceContaining("its task is done by its act only");

        approve(code, "lid.toeslagen");
        approve(code, "privacy.officer2");
        long before = covering("TOESLAGEN", "OVERPAYMENT");
        finalApproval(code, List.of("Alleen na een tweede controle."));
        assertThat(before).isZero();
        assertThat(covering("TOESLAGEN", "OVERPAYMENT")).isEqualTo(1);
        assertThat(registers.current().covering("TOESLAGEN", "OVERPAYMENT", ServiceLine.MONITORING, Level.SUBJECT, DAY))
                .allSatisfy(impact -> {
                    assertThat(impact.conditions()).containsExactly("Alleen na een tweede controle.");
                    assertThat(impact.facts()).isNotNull();
                });

        Pia next = beginningVersion.begin(code, "MODEL-DPIA", author, null);
        assertThat(next.replaces()).hasValue(code);
        assertThat(finding.whole(next.code(), author).answers().values())
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.origin()).isEqualTo(Origin.CARRIED));
        assertThat(finding.whole(next.code(), author).form().open()).isNotEmpty();
        answering.everything(next.code(), author.username());
        submitting.submit(next.code(), author, null);
        approve(next.code(), "lid.toeslagen");
        approve(next.code(), "privacy.officer2");
        finalApproval(next.code(), List.of());
        assertThat(finding.one(code, author).status()).isEqualTo(ImpactStatus.SUPERSEDED);
        assertThat(covering("TOESLAGEN", "OVERPAYMENT")).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .count())
                .isZero();
        assertThat(comparing.compare(code, "1", next.code(), author).lines()).isNotEmpty();

        reviewing.review(
                next.code(),
                new Judgement(Review.Outcome.REJECTED, "Toch niet.", List.of(), null, null),
                actor("fg"),
                null);
        assertThat(covering("TOESLAGEN", "OVERPAYMENT")).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(next.code())
                        .count())
                .isZero();
    }

    @Test
    void nobody_reviews_what_they_wrote_nor_one_version_twice_nor_over_an_open_remark() {
        String code = "PIA-FIOD-1";
        Actor author = actor("aanvrager.fiod");
        Actor lawyer = actor("jurist.fiod");
        answering.everything(code, author.username());
        String first = finding.whole(code, author)
                .form()
                .template()
                .questions()
                .findFirst()
                .orElseThrow()
                .id();
        saving.save(code, first, NODES.stringNode("Door de jurist."), null, lawyer);
        submitting.submit(code, author, null);
        assertThatThrownBy(() -> approve(code, "jurist.fiod"))
                .isInstanceOfSatisfying(
                        Refusal.NotAllowed.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("pia.refusal.own-work"));
        assertThatThrownBy(() -> approve(code, "privacy.officer")).isInstanceOf(Refusal.NotAllowed.class);

        Remark remark = remarking.remark(code, first, "Dit kan korter.", actor("lid.fiod"));
        assertThatThrownBy(() -> approve(code, "lid.fiod"))
                .isInstanceOfSatisfying(
                        Refusal.OutOfTurn.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("pia.refusal.remark-open"));
        reviewing.review(
                code,
                new Judgement(Review.Outcome.RETURNED, "Zie de opmerking.", List.of(), null, null),
                actor("lid.fiod"),
                null);
        assertThat(todo("aanvrager.fiod")).contains("user_write_pia PIA-FIOD-1");
        assertThatThrownBy(() -> submitting.submit(code, author, null)).isInstanceOf(BadInput.class);
        remarking.answer(code, remark.id(), "Ingekort.", author);
        saving.save(code, first, NODES.stringNode("Korter."), null, author);
        submitting.submit(code, author, null);
        remarking.close(code, remark.id(), actor("lid.fiod"));
        approve(code, "lid.fiod");
        assertThat(finding.one(code, author).status()).isEqualTo(ImpactStatus.PRIVACY_REVIEW);
        var changed = comparing.compare(code, "1", "2", author).lines().stream()
                .filter(Comparison.Line::changed)
                .toList();
        assertThat(changed).extracting(Comparison.Line::question).containsExactly(first);

        approve(code, "privacy.officer");
        reviewing.review(
                code, new Judgement(Review.Outcome.REJECTED, "Te zwaar.", List.of(), null, null), actor("fg"), null);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .count())
                .isZero();
    }

    @Test
    void of_two_who_answer_at_once_the_second_is_told() {
        String code = "PIA-DOUANE-1";
        Actor author = actor("aanvrager.douane");
        Answer first = saving.save(code, "I.1", NODES.stringNode("Eerste."), 0L, author);
        assertThat(first.edition()).isEqualTo(1);
        Answer second = saving.save(code, "I.1", NODES.stringNode("Tweede."), first.edition(), actor("jurist.douane"));
        assertThat(second.edition()).isEqualTo(2);
        assertThatThrownBy(() -> saving.save(code, "I.1", NODES.stringNode("Derde."), first.edition(), author))
                .isInstanceOfSatisfying(
                        Refusal.Overtaken.class,
                        refusal -> assertThat(refusal.values()).containsExactly("I.1", "jurist.douane"));
        assertThat(finding.answer(code, "I.1", author).orElseThrow().value()).isEqualTo(NODES.stringNode("Tweede."));
        assertThatThrownBy(() -> saving.save(code, "I.1", NODES.stringNode("Vreemd."), null, actor("aanvrager.isc")))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> saving.save("PIA-ISC-1", "I.1", NODES.stringNode("x"), null, actor("aanvrager.isc")))
                .isInstanceOf(Refusal.OutOfTurn.class);
    }

    @Test
    void a_risk_above_the_limit_needs_the_officers_word_and_lifting_keeps_what_has_no_place() {
        Actor author = actor("aanvrager.douane");
        String code = beginning
                .begin("DOUANE", "Klantbeeld", "TOETSMODEL-PIA-2013", author)
                .code();
        saving.save(code, "III.3", NODES.booleanNode(true), null, author);
        Pia lifted = beginningVersion.begin(code, "MODEL-DPIA", author, null);
        assertThat(lifted.template()).isEqualTo("MODEL-DPIA");
        assertThat(finding.whole(code, author).annexes())
                .extracting(Annex::reference)
                .contains("III.3");
        answering.everything(code, author.username());
        risks.add(code, new RiskWeight("Meelezen", null, 4, 4, "Minder zoeken", null, 3, 4), author);
        submitting.submit(code, author, null);
        approve(code, "lid.douane");
        approve(code, "privacy.officer");
        assertThatThrownBy(() -> finalApproval(code, List.of()))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.faults())
                                .extracting(fault -> fault.messageKey())
                                .containsExactly("pia.review.residual-risk"));
        reviewing.review(
                code,
                new Judgement(Review.Outcome.APPROVED, "Goed.", List.of(), DAY.plusYears(1), "Tijdelijk te dragen."),
                actor("fg"),
                null);
        assertThat(finding.one(code, author).status()).isEqualTo(ImpactStatus.APPROVED);
    }

    private void approve(String code, String by) {
        reviewing.review(code, new Judgement(Review.Outcome.APPROVED, "Goed.", List.of(), null, null), actor(by), null);
    }

    private void finalApproval(String code, List<String> conditions) {
        var outcome = conditions.isEmpty() ? Review.Outcome.APPROVED : Review.Outcome.APPROVED_WITH_CONDITIONS;
        reviewing.review(code, new Judgement(outcome, "Goed.", conditions, DAY.plusYears(1), null), actor("fg"), null);
    }

    private long covering(String unit, String purpose) {
        return registers
                .current()
                .covering(unit, purpose, ServiceLine.MONITORING, Level.SUBJECT, DAY)
                .size();
    }

    private String taskOf(String code) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(code)
                .singleResult()
                .getId();
    }

    private List<String> todo(String account) {
        return tasks.of(actor(account)).stream()
                .map((Task task) -> task.kind() + " " + task.subjectCode())
                .toList();
    }

    private Actor actor(String account) {
        return accounts.named(account).orElseThrow().actor();
    }
}
