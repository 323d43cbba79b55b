package nl.doelbinder.steering.process;

import java.util.List;
import nl.doelbinder.steering.VoteEvent;
import nl.doelbinder.steering.VoteEvent.BallotCast;
import nl.doelbinder.steering.VoteEvent.StandInNamed;
import nl.doelbinder.steering.VoteEvent.TieBroken;
import nl.doelbinder.steering.VoteEvent.VoteClosedEarly;
import nl.doelbinder.steering.VoteEvent.VoteOpened;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves a vote's process on when something happened to the vote, in the same transaction. */
@Component
class MovingVote {

    private static final String PROCESS = "written-vote";
    private static final String MEMBER = "member";

    private final RuntimeService runtime;
    private final TaskService tasks;

    MovingVote(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @EventListener
    void on(VoteEvent event) {
        if (Context.getCommandContext() != null) {
            return; // the process itself asked for it, and asks at its next gateway what came of it
        }
        if (event instanceof VoteOpened) {
            runtime.startProcessInstanceByKey(PROCESS, event.code());
        } else if (event instanceof BallotCast cast) {
            of(event.code(), "user_cast_vote").stream()
                    .filter(task -> cast.member().equals(tasks.getVariable(task.getId(), MEMBER)))
                    .findFirst()
                    .ifPresent(task -> tasks.complete(task.getId()));
        } else if (event instanceof StandInNamed named) {
            of(event.code(), "user_cast_vote").stream()
                    .filter(task -> named.member().equals(tasks.getVariable(task.getId(), MEMBER)))
                    .forEach(task -> tasks.setAssignee(task.getId(), named.standIn()));
        } else if (event instanceof VoteClosedEarly) {
            runtime.createExecutionQuery()
                    .processDefinitionKey(PROCESS)
                    .processInstanceBusinessKey(event.code(), true)
                    .messageEventSubscriptionName("vote_closed_early")
                    .list()
                    .forEach(execution -> runtime.messageEventReceived("vote_closed_early", execution.getId()));
        } else if (event instanceof TieBroken) {
            of(event.code(), "user_break_tie").forEach(task -> tasks.complete(task.getId()));
        }
    }

    private List<Task> of(String code, String kind) {
        return tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(kind)
                .list();
    }
}
