package nl.doelbinder.pia.web;

import java.util.function.Supplier;
import nl.doelbinder.organisation.web.Failure;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.context.MessageSource;
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
        return Failure.unless(
                () -> {
                    String next = deed.get();
                    RequestContextUtils.getOutputFlashMap(visit.request()).put("told", told);
                    return "redirect:" + next;
                },
                failure -> again(failure, code, visit));
    }

    private String again(Failure failure, String code, Visit visit) {
        visit.response().setStatus(failure.status().value());
        visit.put("faults", Faults.of(failure.cause(), messages, visit.locale()))
                .put("faultQuestions", Faults.questions(failure.cause(), messages, visit.locale()))
                .put("typed", visit.fields());
        return page.show(code, visit);
    }
}
