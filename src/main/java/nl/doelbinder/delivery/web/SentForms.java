package nl.doelbinder.delivery.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.web.Failure;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.context.MessageSource;
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
        return Failure.unless(
                () -> {
                    String next = deed.get();
                    RequestContextUtils.getOutputFlashMap(visit.request()).put("told", told);
                    return "redirect:" + next;
                },
                failure -> {
                    failure.tell(visit, messages);
                    visit.put("form", form.withFaults(failure.faults(), messages, visit.locale()));
                    return again.get();
                });
    }

    /** What was chosen of these; nothing, or what is none of them, is missing. */
    static <E extends Enum<E>> E chosen(Form form, String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(form.typed(field)))
                .findFirst()
                .orElseThrow(() -> new BadInput(List.of(Fault.at("/" + field, "input.missing", field))));
    }
}
