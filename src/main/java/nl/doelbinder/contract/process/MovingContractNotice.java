package nl.doelbinder.contract.process;

import nl.doelbinder.contract.ContractNoticeDecided;
import nl.doelbinder.contract.ContractRecorded;
import nl.doelbinder.contract.FindingContracts;
import nl.doelbinder.contract.NoticeDays;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the process of a contract's notice on when something happened to the contract, in the same transaction. */
@Component
class MovingContractNotice {

    private static final String PROCESS = "contract-notice";
    private static final String DECIDED_EARLY = "contract-decided";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FindingContracts finding;
    private final NoticeDays days;

    MovingContractNotice(RuntimeService runtime, TaskService tasks, FindingContracts finding, NoticeDays days) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.finding = finding;
        this.days = days;
    }

    @EventListener
    void on(ContractRecorded recorded) {
        if (days.awaitsDecision(finding.one(recorded.contract()))) {
            runtime.startProcessInstanceByKey(PROCESS, recorded.contract());
        }
    }

    @EventListener
    void on(ContractNoticeDecided decided) {
        tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(decided.contract())
                .list()
                .forEach(task -> tasks.complete(task.getId()));
        runtime.createExecutionQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(decided.contract(), true)
                .messageEventSubscriptionName(DECIDED_EARLY)
                .list()
                .forEach(execution -> runtime.messageEventReceived(DECIDED_EARLY, execution.getId()));
    }
}
