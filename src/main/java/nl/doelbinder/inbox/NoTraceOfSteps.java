package nl.doelbinder.inbox;

import java.util.Date;
import java.util.Set;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisActivityInstanceDataManager;
import org.flowable.engine.impl.util.ProcessDefinitionUtil;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the engine from writing down each step and arrow that some processes have passed, which it does whatever its
 * history level is, a row for each. Nobody is shown the steps of these processes: where one stands, its tasks and its
 * days are kept elsewhere, and what happened to its subject is in the audit trail.
 */
final class NoTraceOfSteps extends ActivityInstanceEntityManagerImpl {

    private final Set<String> processes;

    /** @param processes ids of those that leave no trace */
    NoTraceOfSteps(ProcessEngineConfigurationImpl engine, Set<String> processes) {
        super(engine, new MybatisActivityInstanceDataManager(engine));
        this.processes = Set.copyOf(processes);
    }

    private boolean isTraced(@Nullable String processDefinition) {
        return processDefinition == null
                || !processes.contains(ProcessDefinitionUtil.getProcessDefinition(processDefinition)
                        .getKey());
    }

    @Override
    public void recordActivityStart(ExecutionEntity execution) {
        if (isTraced(execution.getProcessDefinitionId())) {
            super.recordActivityStart(execution);
        }
    }

    @Override
    public void recordActivityEnd(ExecutionEntity execution, @Nullable String deleteReason) {
        if (isTraced(execution.getProcessDefinitionId())) {
            super.recordActivityEnd(execution, deleteReason);
        }
    }

    @Override
    public void recordSequenceFlowTaken(ExecutionEntity execution) {
        if (isTraced(execution.getProcessDefinitionId())) {
            super.recordSequenceFlowTaken(execution);
        }
    }

    @Override
    public void recordSubProcessInstanceStart(ExecutionEntity parent, ExecutionEntity started) {
        if (isTraced(parent.getProcessDefinitionId())) {
            super.recordSubProcessInstanceStart(parent, started);
        }
    }

    @Override
    public void recordTaskCreated(TaskEntity task, @Nullable ExecutionEntity execution) {
        if (isTraced(task.getProcessDefinitionId())) {
            super.recordTaskCreated(task, execution);
        }
    }

    @Override
    public void recordActivityTaskEnd(
            TaskEntity task,
            @Nullable ExecutionEntity execution,
            @Nullable String user,
            @Nullable String deleteReason,
            @Nullable Date ended) {
        if (isTraced(task.getProcessDefinitionId())) {
            super.recordActivityTaskEnd(task, execution, user, deleteReason, ended);
        }
    }

    @Override
    public void recordTaskInfoChange(TaskEntity task, Date changed) {
        if (isTraced(task.getProcessDefinitionId())) {
            super.recordTaskInfoChange(task, changed);
        }
    }

    @Override
    public void syncUserTaskExecution(
            ExecutionEntity execution, FlowElement next, String oldActivity, TaskEntity task) {
        if (isTraced(execution.getProcessDefinitionId())) {
            super.syncUserTaskExecution(execution, next, oldActivity, task);
        }
    }
}
