package nl.doelbinder.pia.process;

import java.util.Optional;
import java.util.Set;
import nl.doelbinder.pia.PiaEvent;
import nl.doelbinder.pia.PiaEvent.PiaBegun;
import nl.doelbinder.pia.PiaEvent.PiaConfirmed;
import nl.doelbinder.pia.PiaEvent.PiaGroundsMoved;
import nl.doelbinder.pia.PiaEvent.PiaRenewalBegun;
import nl.doelbinder.pia.PiaEvent.PiaReviewed;
import nl.doelbinder.pia.PiaEvent.PiaSplit;
import nl.doelbinder.pia.PiaEvent.PiaSubmitted;
import nl.doelbinder.pia.PiaEvent.PiaSuperseded;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves a PIA's process on when something happened to the PIA, in the same transaction. */
@Component
class MovingPiaProcess {

    private static final String PROCESS = "pia";
    private static final String END = "receive_end";
    private static final String CHECK = "user_check_grounds";
    private static final String GROUNDS_MOVED = "pia-grounds-moved";
    private static final Set<String> REVIEWS = Set.of("user_review_unit", "user_review_privacy", "user_review_dpo");

    private final RuntimeService runtime;
    private final TaskService tasks;

    MovingPiaProcess(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @EventListener
    void on(PiaEvent event) {
        if (Context.getCommandContext() != null) {
            return; // the process itself asked for it, and asks at its next gateway what came of it
        }
        String code = event.code();
        if (event instanceof PiaBegun) {
            runtime.startProcessInstanceByKey(PROCESS, code);
        } else if (event instanceof PiaSubmitted) {
            complete(code, Set.of("user_write_pia"));
        } else if (event instanceof PiaReviewed) {
            if (!complete(code, REVIEWS)) {
                end(code);
            }
        } else if (event instanceof PiaSplit) {
            complete(code, Set.of("user_split_generic"));
        } else if (event instanceof PiaRenewalBegun) {
            complete(code, Set.of("user_renew_pia"));
            complete(code, Set.of(CHECK));
        } else if (event instanceof PiaGroundsMoved) {
            askToCheck(code);
        } else if (event instanceof PiaConfirmed) {
            complete(code, Set.of(CHECK));
        } else if (event instanceof PiaSuperseded) {
            end(code);
        }
    }

    private boolean complete(String code, Set<String> waiting) {
        var found = task(code, waiting);
        found.ifPresent(task -> tasks.complete(task.getId()));
        return found.isPresent();
    }

    private Optional<Task> task(String code, Set<String> waiting) {
        return tasks.createTaskQuery().processDefinitionKey(PROCESS).processInstanceBusinessKey(code).list().stream()
                .filter(task -> waiting.contains(task.getTaskDefinitionKey()))
                .findFirst();
    }

    /** Once, however much moves before somebody has looked. */
    private void askToCheck(String code) {
        if (task(code, Set.of(CHECK)).isEmpty()) {
            runtime.createExecutionQuery()
                    .processDefinitionKey(PROCESS)
                    .processInstanceBusinessKey(code, true)
                    .messageEventSubscriptionName(GROUNDS_MOVED)
                    .list()
                    .forEach(execution -> runtime.messageEventReceived(GROUNDS_MOVED, execution.getId()));
        }
    }

    /** What was approved does not hold any longer. */
    private void end(String code) {
        runtime.createExecutionQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(code, true)
                .activityId(END)
                .list()
                .forEach(execution -> runtime.trigger(execution.getId()));
    }
}
