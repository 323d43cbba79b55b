package nl.doelbinder.tender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What every form on the pages of a tender's parts has in common: it leads to the page as it is after the act, or, when
 * the act did not succeed, shows the page again with what was typed and why.
 */
@Component
class Sending {

    private final MessageSource messages;

    Sending(MessageSource messages) {
        this.messages = messages;
    }

    /** What an answer is made with. */
    record Answer(Model model, Locale locale, HttpServletResponse response, RedirectAttributes told) {}

    /**
     * Does what a form asks.
     *
     * @param act    names the message that says it was done
     * @param target where it leads to
     * @param again  shows the page that the form is on
     */
    String send(Form form, String act, String target, Runnable deed, Supplier<String> again, Answer answer) {
        try {
            deed.run();
        } catch (BadInput bad) {
            form.withFaults(bad.faults(), messages, answer.locale());
            return again(form, act, HttpStatus.BAD_REQUEST, again, answer);
        } catch (Refusal.Overtaken refusal) {
            return refused(form, act, refusal, HttpStatus.PRECONDITION_FAILED, again, answer);
        } catch (Refusal.OutOfTurn refusal) {
            return refused(form, act, refusal, HttpStatus.CONFLICT, again, answer);
        }
        answer.told().addFlashAttribute("told", "papers.told." + act);
        return "redirect:" + target;
    }

    private String refused(
            Form form, String act, Refusal refusal, HttpStatus status, Supplier<String> again, Answer answer) {
        answer.model()
                .addAttribute(
                        "refused",
                        messages.getMessage(
                                refusal.messageKey(), refusal.values().toArray(), null, answer.locale()));
        return again(form, act, status, again, answer);
    }

    private static String again(Form form, String act, HttpStatus status, Supplier<String> again, Answer answer) {
        answer.response().setStatus(status.value());
        answer.model().addAttribute("form", form);
        answer.model().addAttribute("tried", act);
        return again.get();
    }
}
