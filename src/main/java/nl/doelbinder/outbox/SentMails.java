package nl.doelbinder.outbox;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails the mail server took: the proof that somebody was written to. */
@Component
public class SentMails {

    private final JdbcClient database;

    SentMails(JdbcClient database) {
        this.database = database;
    }

    /**
     * A mail that the mail server took.
     *
     * @param message number of the outbox message that it told of
     */
    public record SentMail(long message, String group, String address, Instant sentAt) {}

    /** In the transaction that calls the message delivered: sent again, it is noted again. */
    void note(long message, String group, String address) {
        database.sql("insert into sent_mail (message, to_group, address, sent_at) values (?, ?, ?, now())")
                .params(message, group, address)
                .update();
    }

    /** The first sending of each message, by those that were sent. */
    public List<SentMail> of(List<Long> messages) {
        return messages.isEmpty()
                ? List.of()
                : database.sql("""
                        select message, to_group as "group", address, min(sent_at) as sent_at from sent_mail
                        where message = any(?) group by message, to_group, address order by message""")
                        .param(messages.toArray(Long[]::new))
                        .query(SentMail.class)
                        .list();
    }
}
