package nl.doelbinder.monitoring.process;

import java.util.Set;
import nl.doelbinder.monitoring.RequestEvent;
import nl.doelbinder.monitoring.RequestEvent.ConditionsAccepted;
import nl.doelbinder.monitoring.RequestEvent.DestructionConfirmed;
import nl.doelbinder.monitoring.RequestEvent.GrantEnded;
import nl.doelbinder.monitoring.RequestEvent.GrantWeighedAgain;
import nl.doelbinder.monitoring.RequestEvent.ReferralDecided;
import nl.doelbinder.monitoring.RequestEvent.RequestFiled;
import nl.doelbinder.monitoring.RequestEvent.RequestWithdrawn;
import nl.doelbinder.monitoring.RequestEvent.SuspensionReviewed;
import nl.doelbinder.monitoring.State;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves a request's process on when something happened to the request, in the same transaction. */
@Component
class MovingProcess {

    private static final String PROCESS = "monitoring-request";

    private final RuntimeService runtime;
    private final TaskService tasks;

    MovingProcess(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @EventListener
    void on(RequestEvent event) {
        if (Context.getCommandContext() != null) {
            return; // the process itself asked for it, and asks at its next gateway what came of it
        }
        if (event instanceof RequestFiled filed) {
            if (filed.state() != State.REFUSED) { // what the rules refuse leaves nobody anything to do
                runtime.startProcessInstanceByKey(PROCESS, event.code());
            }
        } else {
            moveOn(event.code(), waitingFor(event));
        }
    }

    /** Where the process may stand when this happens; empty: it goes by its own timers. */
    private static Set<String> waitingFor(RequestEvent event) {
        if (event instanceof ReferralDecided) {
            return Set.of("user_decide_referral");
        } else if (event instanceof ConditionsAccepted) {
            return Set.of("user_accept_conditions");
        } else if (event instanceof RequestWithdrawn) {
            return Set.of("user_decide_referral", "user_accept_conditions");
        } else if (event instanceof GrantWeighedAgain) {
            return Set.of("receive_change");
        } else if (event instanceof SuspensionReviewed) {
            return Set.of("user_review_suspension");
        } else if (event instanceof GrantEnded) {
            return Set.of("receive_change", "user_review_suspension");
        } else if (event instanceof DestructionConfirmed) {
            return Set.of("user_confirm_destruction");
        }
        return Set.of();
    }

    private void moveOn(String code, Set<String> waiting) {
        var found = tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(code)
                .list();
        for (var task : found) {
            if (waiting.contains(task.getTaskDefinitionKey())) {
                tasks.complete(task.getId());
                return;
            }
        }
        if (waiting.contains("receive_change")) {
            runtime.createExecutionQuery()
                    .processDefinitionKey(PROCESS)
                    .processInstanceBusinessKey(code, true)
                    .activityId("receive_change")
                    .list()
                    .forEach(execution -> runtime.trigger(execution.getId()));
        }
    }
}
