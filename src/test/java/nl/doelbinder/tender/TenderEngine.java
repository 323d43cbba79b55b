package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.engine.delegate.event.FlowableActivityEvent;
import org.flowable.task.api.Task;

/** The real engine as the tests look at it: which ends were reached, and its timers run by hand. */
@SuppressWarnings("JavaUtilDate") // the engine's own types
final class TenderEngine {

    private final ProcessEngine engine;
    private final Clock clock;
    private final List<String> ends = new CopyOnWriteArrayList<>();
    private final AbstractFlowableEngineEventListener listener = new AbstractFlowableEngineEventListener() {
        @Override
        public void onEvent(FlowableEvent event) {
            if (event instanceof FlowableActivityEvent activity && "endEvent".equals(activity.getActivityType())) {
                ends.add(activity.getActivityId());
            }
        }
    };

    TenderEngine(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
        engine.getRuntimeService().addEventListener(listener, FlowableEngineEventType.ACTIVITY_COMPLETED);
        engine.getRuntimeService().addEventListener(listener, FlowableEngineEventType.ACTIVITY_STARTED);
    }

    void stopListening() {
        engine.getRuntimeService().removeEventListener(listener);
    }

    Set<String> ends() {
        return new TreeSet<>(ends);
    }

    /** Runs, once each, the timers of these elements of a tender that are due by the program's clock. */
    int runTimers(String code, String... elements) {
        ManagementService management = engine.getManagementService();
        int ran = 0;
        for (var job : management
                .createTimerJobQuery()
                .duedateLowerThan(Date.from(clock.instant()))
                .list()) {
            if (List.of(elements).contains(job.getElementId()) && isOf(code, job.getProcessInstanceId())) {
                management.moveTimerToExecutableJob(job.getId());
                management.executeJob(job.getId());
                ran++;
            }
        }
        return ran;
    }

    private boolean isOf(String code, String instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .processInstanceBusinessKey(code)
                        .count()
                > 0;
    }

    /** Task and what it is about, such as {@code user_decide_papers CDO2}. */
    List<String> tasksOf(String code) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).list().stream()
                .map(task -> (task.getTaskDefinitionKey() + " " + about(task)).strip())
                .sorted()
                .toList();
    }

    private String about(Task task) {
        var variables = engine.getTaskService().getVariables(task.getId(), List.of("board", "lot"));
        return variables.values().stream().map(String::valueOf).findFirst().orElse("");
    }

    /** Completes the task as somebody would who reaches the engine past the program. */
    void completePastTheProgram(String code, String kind) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(kind)
                .list()
                .get(0);
        engine.getTaskService().complete(task.getId());
    }

    boolean isAt(String code, String element) {
        return engine.getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceBusinessKey(code, true)
                        .activityId(element)
                        .count()
                > 0;
    }

    LocalDate dueOf(String code, String kind) {
        return day(engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(kind)
                .singleResult()
                .getDueDate());
    }

    LocalDate timerOf(String code, String element) {
        return engine.getManagementService().createTimerJobQuery().elementId(element).list().stream()
                .filter(timer -> isOf(code, timer.getProcessInstanceId()))
                .map(timer -> day(timer.getDuedate()))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), clock.getZone());
    }

    boolean isRunning(String code) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .count()
                > 0;
    }
}
