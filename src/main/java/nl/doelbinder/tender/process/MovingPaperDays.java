package nl.doelbinder.tender.process;

import java.time.Instant;
import java.util.Date;
import nl.doelbinder.organisation.CalendarChanged;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves what waits for a board's meeting with its calendar: the due day of its task, and the timer of its papers. */
@Component
@SuppressWarnings("JavaUtilDate") // the engine's own types
class MovingPaperDays {

    private static final String PROCESS = "board-approval";
    private static final String TASK = "user_decide_papers";
    private static final String TIMER = "timer_papers_due";
    private static final String BOARD = "board";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService timers;
    private final TenderRoute route;

    MovingPaperDays(RuntimeService runtime, TaskService tasks, ManagementService timers, TenderRoute route) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.timers = timers;
        this.route = route;
    }

    @EventListener
    void on(CalendarChanged changed) {
        tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .taskDefinitionKey(TASK)
                .processVariableValueEquals(BOARD, changed.board())
                .list()
                .forEach(task -> move(task, changed.board()));
    }

    private void move(Task task, String board) {
        String code = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        Instant due = route.decisionDue(code, board);
        tasks.setDueDate(task.getId(), due == null ? null : Date.from(due));
        timers.createTimerJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .elementId(TIMER)
                .list()
                .forEach(timer -> timers.rescheduleTimeDateJob(
                        timer.getId(), route.papersDueSoonAt(code, board).toString()));
    }
}
