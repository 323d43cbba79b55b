package nl.doelbinder.tender.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.doelbinder.pia.PiaEvent;
import nl.doelbinder.tender.GateMoved;
import nl.doelbinder.tender.RouteOfTender;
import nl.doelbinder.tender.TenderEvent;
import nl.doelbinder.tender.TenderEvent.BoardDecided;
import nl.doelbinder.tender.TenderEvent.DeadlineMissed;
import nl.doelbinder.tender.TenderEvent.TenderFounded;
import nl.doelbinder.tender.TenderEvent.TenderStopped;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves a tender's processes on when something happened to the tender, in the same transaction: every task of which the
 * act was done is completed, whatever way the tender came there. So a tender under way can begin where its file stands.
 */
@Component
class MovingTender {

    private static final String TENDER = "tender";
    private static final String CONDITION = "board-condition";
    private static final String JUDGEMENT = "requirement-judgement";
    private static final Set<String> PROCESSES = Set.of(TENDER, "board-approval", CONDITION, JUDGEMENT);

    /** What a task is about, by the name of the variable that says it. */
    private static final List<String> ABOUT = List.of("lot", "board", "condition");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TasksDone done;
    private final RouteOfTender route;
    private final TransactionTemplate ownTransaction;

    MovingTender(
            RuntimeService runtime,
            TaskService tasks,
            TasksDone done,
            RouteOfTender route,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.done = done;
        this.route = route;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(TenderEvent event) {
        if (event instanceof DeadlineMissed) {
            return; // the process itself asked for it, and goes on by itself
        }
        if (Context.getCommandContext() != null) {
            afterCommit(event.code()); // another process, such as a written vote's, is in the midst of a step
            return;
        }
        if (event instanceof TenderFounded) {
            runtime.startProcessInstanceByKey(TENDER, event.code());
        } else if (event instanceof TenderStopped) {
            stop(event.code());
        } else if (event instanceof BoardDecided decided) {
            followConditions(decided);
        }
        settle(event.code());
    }

    /** Requirements that were mended, or judged, may be what a task waits for. */
    @EventListener
    void on(GateMoved moved) {
        moveOn(moved.tender());
    }

    /** A tender may wait for it; two that are approved at once move it one after the other. */
    @EventListener
    void on(PiaEvent event) {
        if (event.movesGrounds()) {
            route.onRoute().forEach(this::moveOn);
        }
    }

    private void moveOn(String code) {
        if (Context.getCommandContext() == null) {
            route.hold(code);
            settle(code);
        } else {
            afterCommit(code);
        }
    }

    private void afterCommit(String code) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ownTransaction.executeWithoutResult(status -> settle(code));
            }
        });
    }

    /** Completes what was done until nothing is left of it. */
    void settle(String code) {
        try {
            askJudgement(code);
            route.unitsWithPia(code).forEach(unit -> piaArrived(code, unit));
            while (completedOne(code)) {
                // What follows may have been done as well.
            }
        } catch (FlowableOptimisticLockingException timer) {
            throw new OptimisticLockingFailureException("A timer of " + code + " went off at the same moment", timer);
        }
    }

    private boolean completedOne(String code) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .processDefinitionKeyIn(PROCESSES)
                .orderByTaskCreateTime()
                .asc()
                .list()) {
            if (done.isDone(code, task.getTaskDefinitionKey(), about(task))) {
                tasks.complete(task.getId());
                return true;
            }
        }
        return false;
    }

    private @Nullable String about(Task task) {
        Map<String, Object> variables = tasks.getVariables(task.getId(), ABOUT);
        return ABOUT.stream()
                .flatMap(name -> Stream.ofNullable(variables.get(name)))
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    private void followConditions(BoardDecided decided) {
        decided.conditions()
                .forEach(condition ->
                        runtime.startProcessInstanceByKey(CONDITION, decided.code(), Map.of("condition", condition)));
    }

    /** However many requirements wait, it is one task, until none waits. */
    private void askJudgement(String code) {
        if (route.requirementWaits(code)
                && runtime.createProcessInstanceQuery()
                                .processDefinitionKey(JUDGEMENT)
                                .processInstanceBusinessKey(code)
                                .count()
                        == 0) {
            runtime.startProcessInstanceByKey(JUDGEMENT, code);
        }
    }

    private void piaArrived(String code, String unit) {
        runtime
                .createExecutionQuery()
                .processDefinitionKey(TENDER)
                .processInstanceBusinessKey(code, true)
                .activityId("receive_pia")
                .list()
                .stream()
                .filter(execution -> unit.equals(runtime.getVariableLocal(execution.getId(), "unit")))
                .forEach(execution -> runtime.trigger(execution.getId()));
    }

    private void stop(String code) {
        runtime.createExecutionQuery()
                .processDefinitionKey(TENDER)
                .processInstanceBusinessKey(code, true)
                .messageEventSubscriptionName("tender-stopped")
                .list()
                .forEach(execution -> runtime.messageEventReceived("tender-stopped", execution.getId()));
    }
}
