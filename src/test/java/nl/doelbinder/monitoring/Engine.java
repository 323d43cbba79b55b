package nl.doelbinder.monitoring;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.event.FlowableActivityEvent;
import org.flowable.task.api.Task;

/** The real engine as the tests look at it: which ends were reached, and its timers run by hand. */
@SuppressWarnings("JavaUtilDate") // the engine's own types
final class Engine {

    private final ProcessEngine engine;
    private final Clock clock;
    private final List<String> ends = new CopyOnWriteArrayList<>();
    private final AbstractFlowableEventListener listener = new AbstractFlowableEventListener() {
        @Override
        public void onEvent(FlowableEvent event) {
            if (event instanceof FlowableActivityEvent activity && "endEvent".equals(activity.getActivityType())) {
                ends.add(activity.getActivityId());
            }
        }

        @Override
        public boolean isFailOnException() {
            return true;
        }
    };

    Engine(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
        engine.getRuntimeService().addEventListener(listener, FlowableEngineEventType.ACTIVITY_COMPLETED);
    }

    void stopListening() {
        engine.getRuntimeService().removeEventListener(listener);
    }

    List<String> ends() {
        return List.copyOf(ends);
    }

    /** Runs every timer that is due by the program's clock, and those that come due by that. */
    void runTimers() {
        ManagementService management = engine.getManagementService();
        boolean ran;
        do {
            ran = false;
            for (var job : management
                    .createTimerJobQuery()
                    .duedateLowerThan(Date.from(clock.instant()))
                    .list()) {
                management.moveTimerToExecutableJob(job.getId());
                management.executeJob(job.getId());
                ran = true;
                break; // the rest may be gone with it
            }
        } while (ran);
    }

    List<String> tasksOf(String code) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(code)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Completes the task as somebody would who reaches the engine past the program. */
    void completePastTheProgram(String code) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(code)
                .singleResult();
        engine.getTaskService().complete(task.getId());
    }

    boolean isRunning(String code) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .count()
                > 0;
    }
}
