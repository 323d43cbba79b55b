package nl.doelbinder.pia;

import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.pia.FindingPias.Whole;
import nl.doelbinder.pia.Template.Question;
import org.springframework.boot.test.context.TestComponent;

/** Writes what stands open in a PIA, for tests of what comes after. */
@TestComponent
public class Answering {

    private final Accounts accounts;
    private final FindingPias finding;
    private final SavingAnswer saving;
    private final RegisterCodes registers;

    Answering(Accounts accounts, FindingPias finding, SavingAnswer saving, RegisterCodes registers) {
        this.accounts = accounts;
        this.finding = finding;
        this.saving = saving;
        this.registers = registers;
    }

    /** Answers every question that is asked and has no answer of the unit's own; also those that an answer brings. */
    public void everything(String code, String account) {
        Actor author = accounts.named(account).orElseThrow().actor();
        boolean more = true;
        while (more) {
            Whole whole = finding.whole(code, author);
            var open = whole.form()
                    .template()
                    .questions()
                    .filter(question -> isOpen(whole, question))
                    .toList();
            open.forEach(question -> saving.save(
                    code,
                    question.id(),
                    AnAnswer.to(question, registers.of(question, whole.pia().unit())),
                    null,
                    author));
            more = !open.isEmpty();
        }
    }

    private static boolean isOpen(Whole whole, Question question) {
        Answer given = whole.answers().get(question.id());
        return whole.form().asks(question)
                && (given == null || given.value() == null || given.origin() == Origin.GENERIC);
    }
}
