package nl.doelbinder.steering.web;

import java.util.Map;
import java.util.function.Supplier;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.organisation.web.Failure;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.context.MessageSource;
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
        return Failure.unless(() -> done(sent, visit, deed.get()), failure -> {
            failure.tell(visit, messages);
            visit.put(
                            "form",
                            new FilledIn(sent.act(), sent.fields())
                                    .withFaults(failure.faults(), messages, visit.locale()))
                    .put("tried", sent.act());
            return again.get();
        });
    }

    private String done(Sent sent, Visit visit, String next) {
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
}
