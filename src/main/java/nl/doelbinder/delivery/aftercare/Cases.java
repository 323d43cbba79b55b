package nl.doelbinder.delivery.aftercare;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every act on a case has in common: one transaction, one act, one winner, and what its process hears of it. */
@Component
public class Cases {

    private final EntityManager entities;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Parties parties;
    private final TransactionTemplate transaction;

    Cases(
            EntityManager entities,
            JdbcClient database,
            Parties parties,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.entities = entities;
        this.database = database;
        this.parties = parties;
        this.events = events;
        transaction = new TransactionTemplate(transactions);
    }

    /** What somebody wants to do, and what for. */
    public record Doing(
            Actor by,
            String act,
            @Nullable String reason,
            @Nullable Long expectedVersion) {

        public static Doing of(Actor by, String act) {
            return new Doing(by, act, null, null);
        }
    }

    /** Begins a case under the next code. */
    public <C extends AfterCase> C open(CaseKind kind, Doing doing, Function<String, C> raising) {
        return transaction.execute(status -> {
            var code = kind.code(database.sql("select nextval(?::regclass)")
                    .param(kind.sequence())
                    .query(Long.class)
                    .single());
            declare(kind, code, doing);
            var raised = raising.apply(code);
            entities.persist(raised);
            announce(raised);
            return raised;
        });
    }

    /** Changes a case that nobody else can change meanwhile. */
    public <C extends AfterCase> C change(
            CaseKind kind, Class<C> type, String code, Doing doing, Consumer<C> intention) {
        try {
            return transaction.execute(status -> {
                declare(kind, code, doing);
                var seen = parties.seenBy(doing.by());
                var found = Optional.ofNullable(entities.find(type, code, LockModeType.PESSIMISTIC_WRITE))
                        .filter(one -> seen.isEmpty() || seen.get().contains(one.agreement()))
                        .orElseThrow(() -> new Refusal.NotFound("care.refusal.not-found", code));
                if (doing.expectedVersion() != null && doing.expectedVersion() != found.version()) {
                    throw new Refusal.Overtaken("care.refusal.overtaken", code);
                }
                intention.accept(found);
                announce(found);
                return found;
            });
        } catch (OptimisticLockingFailureException overtaken) {
            throw new Refusal.Overtaken("care.refusal.overtaken", code);
        }
    }

    /** Stores what changed before anybody hears of it: whoever comes second fails here, not in the process. */
    private void announce(AfterCase changed) {
        entities.flush();
        changed.takeMoves().forEach(events::publishEvent);
    }

    private static void declare(CaseKind kind, String code, Doing doing) {
        CurrentAct.declare(new Act(doing.by().username(), doing.act(), kind.subject(code), doing.reason()));
    }
}
