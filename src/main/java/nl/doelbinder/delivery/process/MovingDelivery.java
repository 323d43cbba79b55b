package nl.doelbinder.delivery.process;

import java.util.Set;
import nl.doelbinder.delivery.DeliveryEvent;
import nl.doelbinder.delivery.DeliveryEvent.DeliveryAsked;
import nl.doelbinder.delivery.DeliveryEvent.DeliveryDecided;
import nl.doelbinder.delivery.DeliveryEvent.DeliveryDestroyed;
import nl.doelbinder.delivery.DeliveryEvent.DeliveryFailed;
import nl.doelbinder.delivery.DeliveryEvent.DeliveryFetched;
import nl.doelbinder.delivery.DeliveryEvent.DeliveryMade;
import nl.doelbinder.delivery.DeliveryEvent.DeliveryReceived;
import nl.doelbinder.delivery.DeliveryEvent.DeliveryWithheld;
import nl.doelbinder.delivery.DeliveryQueued;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.context.Context;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves a delivery's process on when something happened to the delivery, in the same transaction. */
@Component
class MovingDelivery {

    private static final String PROCESS = "delivery";
    private static final String FILE = "receive_file";

    private final RuntimeService runtime;
    private final TaskService tasks;

    MovingDelivery(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @EventListener
    void on(DeliveryEvent event) {
        if (Context.getCommandContext() != null) {
            return; // the process itself asked for it, and asks at its next gateway what came of it
        }
        if (event instanceof DeliveryAsked) {
            runtime.startProcessInstanceByKey(PROCESS, event.code());
        } else {
            moveOn(event.code(), waitingFor(event));
        }
    }

    /** Where the process may stand when this happens; empty: it goes by its own timers. */
    private static Set<String> waitingFor(DeliveryEvent event) {
        if (event instanceof DeliveryDecided) {
            return Set.of("user_decide_delivery");
        } else if (event instanceof DeliveryQueued) {
            return Set.of("user_retry_delivery");
        } else if (event instanceof DeliveryMade || event instanceof DeliveryFailed) {
            return Set.of(FILE);
        } else if (event instanceof DeliveryWithheld) {
            return Set.of(FILE, "user_decide_delivery", "user_retry_delivery", "user_fetch_delivery");
        } else if (event instanceof DeliveryFetched) {
            return Set.of("user_fetch_delivery");
        } else if (event instanceof DeliveryReceived) {
            return Set.of("user_receive_delivery");
        } else if (event instanceof DeliveryDestroyed) {
            return Set.of("user_receive_delivery", "user_destroy_delivery", "user_destroy_overdue");
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
        if (waiting.contains(FILE)) {
            runtime.createExecutionQuery()
                    .processDefinitionKey(PROCESS)
                    .processInstanceBusinessKey(code, true)
                    .activityId(FILE)
                    .list()
                    .forEach(execution -> runtime.trigger(execution.getId()));
        }
    }
}
