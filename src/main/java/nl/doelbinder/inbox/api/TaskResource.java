package nl.doelbinder.inbox.api;

import java.time.LocalDate;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Nothing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tasks and those of its groups. */
@RestController
class TaskResource {

    private final Tasks tasks;
    private final MessageSource messages;

    TaskResource(Tasks tasks, MessageSource messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    @GetMapping(path = "/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<TaskView> list(Query query, Actor by, Language language) {
        var text = query.text("text");
        var paging = query.paging();
        query.end();
        var found = text == null ? tasks.of(by) : tasks.of(by, text);
        return query.listing(found.stream().map(task -> view(task, language)).toList(), paging);
    }

    /** Takes a task; for whoever has it already it stays so. */
    @PostMapping(path = "/tasks/{id}/claim", produces = MediaType.APPLICATION_JSON_VALUE)
    TaskView claim(@PathVariable String id, Nothing body, Actor by, Language language) {
        return view(tasks.claim(id, by), language);
    }

    /** Gives back a task that the caller took from its group. */
    @PostMapping(path = "/tasks/{id}/release", produces = MediaType.APPLICATION_JSON_VALUE)
    TaskView release(@PathVariable String id, Nothing body, Actor by, Language language) {
        return view(tasks.release(id, by), language);
    }

    private TaskView view(Task task, Language language) {
        return new TaskView(
                task.id(),
                task.kind(),
                messages.getMessage("task." + task.kind(), null, language.locale()),
                new Subject(
                        task.subjectType(),
                        task.subjectCode(),
                        task.subjectTitle(),
                        "/api/v1/" + task.subjectType() + "/" + task.subjectCode()),
                task.due(),
                task.group(),
                task.claimedBy());
    }

    /** A task as the API shows it. */
    record TaskView(
            String id,
            String kind,
            String title,
            Subject subject,
            @Nullable LocalDate due,
            String group,
            @Nullable String claimedBy) {}

    /** The case that a task is about. */
    record Subject(String type, String code, String title, String href) {}
}
