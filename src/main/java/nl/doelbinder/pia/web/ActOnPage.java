package nl.doelbinder.pia.web;

import java.util.function.Supplier;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

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
    String done(Supplier<String> deed, String told, String code, Visit visit) {
        String next;
        try {
            next = deed.get();
        } catch (BadInput bad) {
            return again(bad, HttpStatus.BAD_REQUEST, code, visit);
        } catch (Refusal.Overtaken overtaken) {
            return again(overtaken, HttpStatus.PRECONDITION_FAILED, code, visit);
        } catch (Refusal.OutOfTurn late) {
            return again(late, HttpStatus.CONFLICT, code, visit);
        }
        RequestContextUtils.getOutputFlashMap(visit.request()).put("told", told);
        return "redirect:" + next;
    }

    private String again(RuntimeException wrong, HttpStatus status, String code, Visit visit) {
        visit.response().setStatus(status.value());
        visit.put("faults", Faults.of(wrong, messages, visit.locale()))
                .put("faultQuestions", Faults.questions(wrong, messages, visit.locale()))
                .put("typed", visit.fields());
        return page.show(code, visit);
    }
}
