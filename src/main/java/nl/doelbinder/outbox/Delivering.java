package nl.doelbinder.outbox;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers what the outbox holds. Replicas share the work: a message that one has in hand the others pass over. */
@Component
class Delivering {

    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
    private static final int AT_ONCE = 100;
    private static final int LONGEST_FAULT = 500;

    private final JdbcClient database;
    private final List<OutboxConsumer> consumers;
    private final TransactionTemplate transaction;

    Delivering(JdbcClient database, List<OutboxConsumer> consumers, PlatformTransactionManager transactions) {
        this.database = database;
        this.consumers = consumers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${doelbinder.outbox.every:1s}")
    void deliverAll() {
        while (Boolean.TRUE.equals(transaction.execute(status -> deliverSome() == AT_ONCE))) {
            LOG.debug("more in the outbox");
        }
    }

    private int deliverSome() {
        var waiting =
                database.sql("""
                        select id, type, subject, payload::text as payload from outbox
                        where done_at is null and next_attempt_at <= now()
                        order by next_attempt_at, id limit ? for update skip locked""").param(AT_ONCE).query(OutboxMessage.class).list();
        var delivered = waiting.stream()
                .filter(this::isDelivered)
                .map(OutboxMessage::id)
                .toArray(Long[]::new);
        if (delivered.length > 0) {
            database.sql("update outbox set done_at = now(), attempts = attempts + 1 where id = any(?)")
                    .param(delivered)
                    .update();
        }
        return waiting.size();
    }

    private boolean isDelivered(OutboxMessage message) {
        try {
            for (var consumer : consumers) {
                if (consumer.takes(message.type())) {
                    consumer.deliver(message);
                }
            }
            return true;
        } catch (RuntimeException fault) {
            LOG.warn("outbox message {} ({}) was not delivered: {}", message.id(), message.type(), fault.toString());
            putOff(message, fault);
            return false;
        }
    }

    /** The longer the more often it failed, up to an hour. */
    private void putOff(OutboxMessage message, RuntimeException fault) {
        var said = fault.toString();
        database.sql("""
                        update outbox set attempts = attempts + 1, last_fault = ?,
                            next_attempt_at = now() + least(interval '1 hour', interval '5 seconds' * power(2, least(attempts, 20)))
                        where id = ?""")
                .params(said.substring(0, Math.min(said.length(), LONGEST_FAULT)), message.id())
                .update();
    }
}
