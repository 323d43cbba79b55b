package nl.doelbinder.steering.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Does what a form asks and leads to the page after it; an act that fails shows its page again, with what was typed and why. */
@Component
class DoingActs {

    private final Tasks tasks;
    private final MessageSource messages;

    DoingActs(Tasks tasks, MessageSource messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    /**
     * Does an act.
     *
     * @param deed  answers the address of the page after it
     * @param again shows the form's page
     */
    String act(Sent sent, Visit visit, Supplier<String> deed, Supplier<String> again) {
        String next;
        try {
            next = deed.get();
        } catch (BadInput bad) {
            return again(sent, visit, bad.faults(), HttpStatus.BAD_REQUEST, again);
        } catch (Refusal.Overtaken overtaken) {
            return refused(sent, visit, overtaken, HttpStatus.PRECONDITION_FAILED, again);
        } catch (Refusal.OutOfTurn late) {
            return refused(sent, visit, late, HttpStatus.CONFLICT, again);
        }
        var told = RequestContextUtils.getOutputFlashMap(visit.request());
        told.put("told", sent.act());
        tasks.of(visit.actor()).stream()
                .filter(task -> !next.equals(task.page()))
                .findFirst()
                .ifPresent(task -> {
                    told.put("nextPage", task.page());
                    told.put("nextCode", task.subjectCode());
                    told.put("nextTitle", task.subjectTitle());
                });
        return "redirect:" + next;
    }

    /** A form in which nothing was filled in yet, unless the page is shown again. */
    static void blank(Visit visit, Map<String, String> values) {
        if (!visit.holds("form")) {
            visit.put("form", FilledIn.empty(values));
            visit.put("tried", "");
        }
    }

    private String refused(Sent sent, Visit visit, Refusal refusal, HttpStatus status, Supplier<String> again) {
        visit.put(
                "refused",
                messages.getMessage(refusal.messageKey(), refusal.values().toArray(), visit.locale()));
        return again(sent, visit, List.of(), status, again);
    }

    private String again(Sent sent, Visit visit, List<Fault> faults, HttpStatus status, Supplier<String> again) {
        visit.response().setStatus(status.value());
        visit.put("form", new FilledIn(sent.act(), sent.fields()).withFaults(faults, messages, visit.locale()));
        visit.put("tried", sent.act());
        return again.get();
    }
}
