package nl.doelbinder.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what has to leave the program, in the transaction that it tells of. */
@Component
public class Outbox {

    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    /**
     * Takes down a message.
     *
     * @param type    such as {@code monitoring-request.filed}
     * @param subject such as {@code monitoring-requests/V-001}
     * @param payload a JSON object; {@code groups}: whom to notify, {@code title}: of the case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String type, String subject, String payload) {
        numbered(type, subject, payload);
    }

    /** As {@link #put}, and answers the message's number, by which {@link SentMails} knows what was sent of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long numbered(String type, String subject, String payload) {
        return database.sql("""
                        insert into outbox (type, subject, payload, written_at, next_attempt_at)
                        values (?, ?, ?::jsonb, now(), now()) returning id""")
                .params(type, subject, payload)
                .query(Long.class)
                .single();
    }
}
