package nl.doelbinder.delivery.making;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import nl.doelbinder.delivery.DeliveryOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log's part for one delivery: filled apart, indexed at once, and joined to the log when it is whole. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WritingLog {

    private final JdbcClient database;

    WritingLog(JdbcClient database) {
        this.database = database;
    }

    /** Makes the table that takes the lines and answers what it is called. */
    public String begin(int number) {
        String lines = "processing_log_line_" + number;
        database.sql("create table %s (like processing_log_line, check (log = %d))".formatted(lines, number))
                .update();
        return lines;
    }

    /** All lines are there. */
    public void finish(DeliveryOrder order, int number, long records, Instant started, Instant ended) {
        String lines = "processing_log_line_" + number;
        database.sql("create index on " + lines + " (person)").update();
        database.sql("alter table processing_log_line attach partition %s for values in (%d)".formatted(lines, number))
                .update();
        database.sql("""
                        insert into processing_log (number, delivery, agreement, agreement_version, mandate_list, purpose,
                            fields, requester, reference_day, trace, started_at, ended_at, records)
                        values (:number, :delivery, :agreement, :version, :list, :purpose, :fields, :requester, :day, :trace,
                            :started, :ended, :records)""")
                .param("number", number)
                .param("delivery", order.code())
                .param("agreement", order.agreement())
                .param("version", order.agreementVersion())
                .param("list", order.mandateList())
                .param("purpose", order.purpose())
                .param("fields", order.fields().toArray(String[]::new))
                .param("requester", order.requester())
                .param("day", order.referenceDay())
                .param("trace", UUID.randomUUID())
                .param("started", Timestamp.from(started))
                .param("ended", Timestamp.from(ended))
                .param("records", records)
                .update();
    }
}
