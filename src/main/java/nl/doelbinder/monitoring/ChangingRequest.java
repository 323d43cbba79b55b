package nl.doelbinder.monitoring;

import java.util.function.Consumer;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every change of a stored request has in common: one transaction, one act, one winner, and its events. */
@Component
class ChangingRequest {

    static final String SUBJECT_TYPE = "monitoring-requests";

    private final Requests requests;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChangingRequest(Requests requests, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.requests = requests;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    static Act act(String code, String name, Actor by, @Nullable String reason) {
        return new Act(by.username(), name, SUBJECT_TYPE + "/" + code, reason);
    }

    /**
     * Changes a request.
     *
     * @param expectedVersion that the actor has seen; {@code null}: any
     */
    MonitoringRequest change(
            String code,
            Actor by,
            String act,
            @Nullable String reason,
            @Nullable Long expectedVersion,
            Consumer<MonitoringRequest> intention) {
        try {
            return transaction.execute(status -> {
                CurrentAct.declare(act(code, act, by, reason));
                var request = requests.findForChange(code)
                        .filter(found -> Rights.sees(by, found.unit()))
                        .orElseThrow(() -> new Refusal.NotFound("monitoring.refusal.not-found", code));
                if (expectedVersion != null && expectedVersion != request.version()) {
                    throw new Refusal.Overtaken("monitoring.refusal.overtaken", code);
                }
                intention.accept(request);
                announce(request);
                return request;
            });
        } catch (OptimisticLockingFailureException overtaken) {
            throw new Refusal.Overtaken("monitoring.refusal.overtaken", code);
        }
    }

    /** Stores what changed before anybody hears of it: whoever comes second fails here, not in the process. */
    void announce(MonitoringRequest request) {
        requests.flush();
        request.takeEvents().forEach(events::publishEvent);
    }
}
