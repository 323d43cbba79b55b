package nl.doelbinder.delivery.aftercare;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.doelbinder.delivery.records.ElevenTest;
import nl.doelbinder.delivery.records.LogKey;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the log of deliveries says about a person, who is known to it by a keyed hash only. */
@Component
public class ProcessingTrace {

    private final LogKey key;
    private final JdbcClient database;

    ProcessingTrace(LogKey key, JdbcClient database) {
        this.key = key;
        this.database = database;
    }

    /** That somebody received a record of a person. */
    public record Receipt(String agreement, String delivery, String receiver, Instant at) {}

    /**
     * The keyed hash of a person's number.
     *
     * @throws BadInput for what is no citizen service number
     */
    @Transactional // the key that is used first is remembered
    public String personKey(String bsn) {
        if (!ElevenTest.passes(bsn)) {
            throw new BadInput(List.of(Fault.at("/bsn", "care.input.no-bsn", "bsn")));
        }
        return key.hashes().person(bsn).toString();
    }

    /** Who received a record of this person, the last first. */
    @Transactional(readOnly = true)
    public List<Receipt> receiversOf(String person) {
        return database.sql("""
                        select distinct l.agreement, l.delivery, l.requester as receiver, l.ended_at as at
                        from processing_log l join processing_log_line p on p.log = l.number
                        where p.person = ? order by l.ended_at desc, l.delivery""")
                .param(UUID.fromString(person))
                .query(Receipt.class)
                .list();
    }
}
