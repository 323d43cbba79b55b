package nl.doelbinder.delivery.web;

import java.util.List;
import java.util.function.Supplier;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Does what a form asks. What cannot be done shows the page again, with what was typed and why. */
@Component
class SentForms {

    /** What the message keys of the fields of these pages begin with. */
    static final String LABELS = "levering.field.";

    private final MessageSource messages;

    SentForms(MessageSource messages) {
        this.messages = messages;
    }

    /** The form that a page shows: what was sent, or an empty one. */
    static void show(Visit visit) {
        if (!visit.holds("form")) {
            visit.put("form", Form.empty(LABELS));
        }
    }

    /**
     * Does what a form asks.
     *
     * @param told  what the next page tells of it
     * @param deed  does it, and answers where it leads
     * @param again shows the page of the form
     */
    String act(Visit visit, Form form, String told, Supplier<String> deed, Supplier<String> again) {
        String next;
        try {
            next = deed.get();
        } catch (BadInput bad) {
            return again(visit, form.withFaults(bad.faults(), messages, visit.locale()), HttpStatus.BAD_REQUEST, again);
        } catch (Refusal.Overtaken overtaken) {
            return refused(visit, form, overtaken, HttpStatus.PRECONDITION_FAILED, again);
        } catch (Refusal.OutOfTurn late) {
            return refused(visit, form, late, HttpStatus.CONFLICT, again);
        }
        RequestContextUtils.getOutputFlashMap(visit.request()).put("told", told);
        return "redirect:" + next;
    }

    static BadInput missing(String field) {
        return new BadInput(List.of(Fault.at("/" + field, "input.missing", field)));
    }

    private String refused(Visit visit, Form form, Refusal refusal, HttpStatus status, Supplier<String> again) {
        visit.put(
                "refused",
                messages.getMessage(refusal.messageKey(), refusal.values().toArray(), visit.locale()));
        return again(visit, form, status, again);
    }

    private static String again(Visit visit, Form form, HttpStatus status, Supplier<String> again) {
        visit.response().setStatus(status.value());
        visit.put("form", form);
        return again.get();
    }
}
