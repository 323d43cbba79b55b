package nl.doelbinder.delivery.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of the source by their age: by keyed hash and day, never by what they say of a person. */
@Component
class SourceRecords {

    private static final String DUE = "ended_on < :before and carried_out_on is not null";
    private static final String KEPT = "ended_on < :before and carried_out_on is null";

    private final JdbcClient database;

    SourceRecords(JdbcClient database) {
        this.database = database;
    }

    long due(LocalDate before) {
        return count(DUE, before);
    }

    long kept(LocalDate before) {
        return count(KEPT, before);
    }

    long all() {
        return database.sql("select count(*) from detention_record")
                .query(Long.class)
                .single();
    }

    private long count(String condition, LocalDate before) {
        return database.sql("select count(*) from detention_record where " + condition)
                .param("before", before)
                .query(Long.class)
                .single();
    }

    List<AgedRecord> page(AgedRecord.Query query, LocalDate before, int offset, int size) {
        var record = query.record();
        return database.sql("select record, ended_on, carried_out_on from detention_record where "
                        + (query.due() ? DUE : KEPT)
                        + (record == null ? "" : " and record::text like :record")
                        + " order by ended_on " + (query.oldestFirst() ? "" : "desc")
                        + ", record limit :size offset :offset")
                .param("before", before)
                .param("record", pattern(record))
                .param("size", size)
                .param("offset", offset)
                .query(AgedRecord.class)
                .list();
    }

    private static String pattern(@Nullable String record) {
        return record == null ? "%" : record.replace("%", "").replace("_", "") + "%";
    }

    /** Takes down which records a proposal is about, and answers how many. */
    long take(String proposal, LocalDate before, int most) {
        return database.sql("insert into removal_line (proposal, record, removed) select :proposal, record, false"
                        + " from detention_record where " + DUE + " order by ended_on, record limit :most")
                .param("proposal", proposal)
                .param("before", before)
                .param("most", most)
                .update();
    }

    /** Removes what a proposal is about and is still due, and answers which records that were. */
    List<UUID> remove(String proposal, LocalDate before) {
        return database.sql("""
                        with gone as (
                            delete from detention_record d using removal_line l
                            where l.proposal = :proposal and d.record = l.record
                                and d.ended_on < :before and d.carried_out_on is not null
                            returning d.record),
                        noted as (
                            update removal_line l set removed = true from gone
                            where l.proposal = :proposal and l.record = gone.record returning l.record)
                        select record from noted order by record""")
                .param("proposal", proposal)
                .param("before", before)
                .query(UUID.class)
                .list();
    }
}
