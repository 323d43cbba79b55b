package nl.doelbinder.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.organisation.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Shows a refused act as a page, where the act's own page does not say it better. */
@ControllerAdvice(annotations = Controller.class)
class RefusedActs {

    private final MessageSource messages;

    RefusedActs(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    String show(Refusal refusal, HttpServletResponse response, Model model, Locale locale) {
        HttpStatus status = status(refusal);
        response.setStatus(status.value());
        model.addAttribute(
                "detail",
                messages.getMessage(refusal.messageKey(), refusal.values().toArray(), null, locale));
        return ErrorPage.show(status.value(), model);
    }

    @ExceptionHandler
    String show(BadInput bad, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return ErrorPage.show(HttpStatus.BAD_REQUEST.value(), model);
    }

    private static HttpStatus status(Refusal refusal) {
        if (refusal instanceof Refusal.NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (refusal instanceof Refusal.NotAllowed) {
            return HttpStatus.FORBIDDEN;
        }
        return refusal instanceof Refusal.OutOfTurn ? HttpStatus.CONFLICT : HttpStatus.PRECONDITION_FAILED;
    }
}
