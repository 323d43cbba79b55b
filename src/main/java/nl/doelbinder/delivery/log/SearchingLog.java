package nl.doelbinder.delivery.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.doelbinder.delivery.log.Logged.Line;
import nl.doelbinder.delivery.records.LogKey;
import nl.doelbinder.organisation.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks into the log. A person is looked for by the keyed hash of the BSN, which stands nowhere in the log itself. */
@Component
@Transactional(readOnly = true)
public class SearchingLog {

    private static final int FETCHED_AT_ONCE = 5000;

    private final JdbcClient database;
    private final JdbcTemplate streaming;
    private final LogKey key;
    private final Clock clock;

    SearchingLog(JdbcClient database, JdbcTemplate template, LogKey key, Clock clock) {
        this.database = database;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(FETCHED_AT_ONCE);
        this.key = key;
        this.clock = clock;
    }

    /** By which the log knows the person with this BSN. */
    public UUID person(String bsn, Actor by) {
        LogRights.mayRead(by);
        return key.hashes().person(bsn);
    }

    /** The deliveries that the query is about, the newest first. */
    public List<Logged> deliveries(LogQuery query, Actor by) {
        LogRights.mayRead(by);
        return database.sql("select g.* from processing_log g" + where(query)
                        + (query.person() == null
                                ? ""
                                : " and exists (select from processing_log_line l where l.log = g.number and l.person = :person)")
                        + " order by g.number desc")
                .params(values(query))
                .query((row, at) -> logged(row))
                .list();
    }

    /** How many lines the query finds. */
    public long count(LogQuery query, Actor by) {
        LogRights.mayRead(by);
        return database.sql(
                        query.person() == null
                                ? "select coalesce(sum(g.records), 0) from processing_log g" + where(query)
                                : "select count(*) from processing_log g join processing_log_line l on l.log = g.number"
                                        + where(query) + " and l.person = :person")
                .params(values(query))
                .query(Long.class)
                .single();
    }

    /** The lines that the query finds: those of the newest delivery first, each delivery's in the order of its file. */
    public List<Line> lines(LogQuery query, long offset, int most, Actor by) {
        List<Line> lines = new ArrayList<>();
        long passed = 0;
        // A line's place in its delivery is where it was written: nothing in the log ever moves.
        database.sql("set local synchronize_seqscans = off").update();
        for (Logged delivery : deliveries(query, by)) {
            long of = query.person() == null ? delivery.records() : count(delivery, query.person());
            if (passed + of > offset && lines.size() < most) {
                lines.addAll(lines(delivery, query, Math.max(0, offset - passed), most - lines.size()));
            }
            passed += of;
        }
        return lines;
    }

    private long count(Logged delivery, UUID person) {
        return database.sql("select count(*) from processing_log_line where log = ? and person = ?")
                .params(delivery.number(), person)
                .query(Long.class)
                .single();
    }

    private List<Line> lines(Logged delivery, LogQuery query, long offset, int most) {
        var select = database.sql("select record, person from processing_log_line where log = :log"
                        + (query.person() == null ? "" : " and person = :person") + " offset :offset limit :most")
                .param("log", delivery.number())
                .param("offset", offset)
                .param("most", most);
        return (query.person() == null ? select : select.param("person", query.person()))
                .query((row, at) ->
                        new Line(delivery, row.getObject("record", UUID.class), row.getObject("person", UUID.class)))
                .list();
    }

    /** Writes every line that the query finds as the Logboek Dataverwerkingen has it, one after the other. */
    public void export(LogQuery query, OutputStream out, Actor by) {
        for (Logged delivery : deliveries(query, by)) {
            LdvLine ldv = new LdvLine(delivery);
            RowCallbackHandler writing = row -> {
                try {
                    out.write(ldv.of(row.getObject("record", UUID.class), row.getObject("person", UUID.class)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            if (query.person() == null) {
                streaming.query(
                        "select record, person from processing_log_line where log = ?", writing, delivery.number());
            } else {
                streaming.query(
                        "select record, person from processing_log_line where log = ? and person = ?",
                        writing,
                        delivery.number(),
                        query.person());
            }
        }
    }

    private String where(LogQuery query) {
        return " where true"
                + (query.receiver() == null ? "" : " and g.requester = :receiver")
                + (query.day() == null ? "" : " and g.ended_at >= :from and g.ended_at < :until");
    }

    private Map<String, Object> values(LogQuery query) {
        Map<String, Object> values = new HashMap<>();
        if (query.person() != null) {
            values.put("person", query.person());
        }
        if (query.receiver() != null) {
            values.put("receiver", query.receiver());
        }
        if (query.day() != null) {
            values.put("from", start(query.day()));
            values.put("until", start(query.day().plusDays(1)));
        }
        return values;
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getInt("number"),
                row.getString("delivery"),
                row.getString("agreement"),
                row.getInt("agreement_version"),
                row.getInt("mandate_list"),
                row.getString("purpose"),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getString("requester"),
                row.getObject("reference_day", LocalDate.class),
                row.getObject("trace", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getLong("records"));
    }
}
