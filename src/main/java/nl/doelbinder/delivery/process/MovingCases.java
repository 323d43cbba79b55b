package nl.doelbinder.delivery.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.doelbinder.delivery.aftercare.CaseMoved;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the process of a case on when something happened to the case, in the same transaction. */
@Component
class MovingCases {

    /** The tasks that are done by what happened. */
    private static final Map<String, List<String>> DONE = Map.ofEntries(
            Map.entry("authority-settled", List.of("user_tell_authority")),
            Map.entry("closed", List.of("user_close_incident")),
            Map.entry("traced", List.of("user_trace_wrong_data")),
            Map.entry("repaired", List.of("user_repair_delivery", "user_repair_source")),
            Map.entry("extended", List.of("user_answer_request")),
            Map.entry("answered", List.of("user_answer_request")),
            Map.entry("decided", List.of("user_decide_removal")),
            Map.entry("judged", List.of("user_judge_change")),
            Map.entry("repair-shown", List.of("user_show_repair")),
            Map.entry("repair-judged", List.of("user_judge_repair")),
            Map.entry("consented", List.of("user_agree_to_end")),
            Map.entry("measure-confirmed", List.of("user_confirm_measure")));

    /** What a task of several is about. */
    private static final List<String> DETAILS = List.of("party", "measure");

    private final RuntimeService runtime;
    private final TaskService tasks;

    MovingCases(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @EventListener
    void on(CaseMoved moved) {
        if (Context.getCommandContext() != null) {
            return; // the process itself asked for it, and asks at its next gateway what came of it
        }
        switch (moved.step()) {
            case CaseMoved.OPENED ->
                runtime.startProcessInstanceByKey(moved.kind().process(), moved.code());
            case "overtaken" ->
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey(moved.kind().process())
                        .processInstanceBusinessKey(moved.code())
                        .list()
                        .forEach(process -> runtime.deleteProcessInstance(process.getId(), moved.step()));
            default ->
                tasks
                        .createTaskQuery()
                        .processDefinitionKey(moved.kind().process())
                        .processInstanceBusinessKey(moved.code())
                        .list()
                        .stream()
                        .filter(task ->
                                DONE.getOrDefault(moved.step(), List.of()).contains(task.getTaskDefinitionKey()))
                        .filter(task -> isMeant(task, moved))
                        .findFirst()
                        .ifPresent(task -> tasks.complete(task.getId()));
        }
    }

    private boolean isMeant(Task task, CaseMoved moved) {
        return moved.detail() == null
                || DETAILS.stream()
                        .map(name -> tasks.getVariable(task.getId(), name))
                        .filter(Objects::nonNull)
                        .anyMatch(moved.detail()::equals);
    }
}
