package nl.doelbinder.pia.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers an act on a PIA's page. One that fails shows the page again, with what was typed and why. */
@Component
class ActOnPage {

    private final PiaPage page;
    private final MessageSource messages;

    ActOnPage(PiaPage page, MessageSource messages) {
        this.page = page;
        this.messages = messages;
    }

    /**
     * Does it.
     *
     * @param deed answers the address to go to after it
     * @param told what is said there, a part of a message key
     */
    String done(Supplier<String> deed, String told, Answering answering) {
        try {
            String next = deed.get();
            answering.told().addFlashAttribute("told", told);
            return "redirect:" + next;
        } catch (BadInput bad) {
            return again(bad, HttpStatus.BAD_REQUEST, answering);
        } catch (Refusal.Overtaken overtaken) {
            return again(overtaken, HttpStatus.PRECONDITION_FAILED, answering);
        } catch (Refusal.OutOfTurn late) {
            return again(late, HttpStatus.CONFLICT, answering);
        }
    }

    private String again(RuntimeException wrong, HttpStatus status, Answering answering) {
        answering.response().setStatus(status.value());
        answering.model().addAttribute("faults", Faults.of(wrong, messages, answering.locale()));
        answering.model().addAttribute("faultQuestions", Faults.questions(wrong, messages, answering.locale()));
        answering.model().addAttribute("typed", answering.typed());
        return page.show(answering.code(), answering.model(), answering.actor(), answering.locale());
    }

    /** What an answer is made with. */
    record Answering(
            String code,
            Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {}
}
