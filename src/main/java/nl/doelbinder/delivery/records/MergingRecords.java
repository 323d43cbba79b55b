package nl.doelbinder.delivery.records;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.delivery.records.RecordImport.Counts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the records of one file among the others: what is new is added, what differs replaced, and what is the same left as it
 * is, all in statements over whole sets. In the running transaction.
 */
final class MergingRecords {

    private static final String COLUMNS =
            Arrays.stream(Column.values()).map(Column::sql).collect(Collectors.joining(", ")) + ", record, person";

    private static final String STAGED =
            Arrays.stream(COLUMNS.split(", ")).map(column -> "s." + column).collect(Collectors.joining(", "));

    private static final String DIFFERS = Stream.of(Column.values())
            .filter(column -> column != Column.RECORD_KEY)
            .map(column -> "d.%1$s%2$s is distinct from s.%1$s%2$s"
                    .formatted(
                            column.sql(),
                            column.shape() == Column.Shape.CODES || column.shape() == Column.Shape.STAYS
                                    ? "::text"
                                    : ""))
            .collect(Collectors.joining(" or "));

    private static final String SET = Arrays.stream(COLUMNS.split(", "))
            .filter(column -> !column.equals("record_key") && !column.equals("record"))
            .map(column -> column + " = s." + column)
            .collect(Collectors.joining(", "));

    /** What a line's COPY brings: its number and its record. */
    static final String COPY = "copy record_staging (line, " + COLUMNS + ") from stdin";

    private final JdbcClient database;

    MergingRecords(JdbcClient database) {
        this.database = database;
    }

    /** A place for the lines of one file, gone with the transaction; nobody else reads it, so nothing logs it either. */
    void prepare() {
        // One file after the other: what two files say of one record must not depend on who is faster.
        database.sql("select pg_advisory_xact_lock(hashtext('record_import'))")
                .query()
                .listOfRows();
        database.sql("create temp table record_staging on commit drop as select 0::bigint as line, " + COLUMNS
                        + " from detention_record with no data")
                .update();
    }

    /** Merges what was staged; lines that name a record again that stands on an earlier line of the file are faulty. */
    Counts merge(long importId, long lines, long faulty) {
        boolean first = !database.sql("select exists (select from detention_record)")
                .query(Boolean.class)
                .single();
        Known known = first ? new Known(0, 0) : known();
        long twice = 0;
        if (known.lines() > known.records()) {
            twice = takeOutTwice(importId);
            known = new Known(known.records(), known.records());
        }
        long replaced = known.records() == 0 ? 0 : replace(importId);
        long added;
        database.sql("savepoint before_adding").update();
        try {
            // Told to pass over conflicts, the database would look twice for each record; hardly a file has any.
            added = add(importId, first);
        } catch (DuplicateKeyException named) {
            database.sql("rollback to savepoint before_adding").update();
            twice += takeOutTwice(importId);
            added = add(importId, first);
        }
        return new Counts(lines, added, replaced, known.records() - replaced, faulty + twice);
    }

    /** How many of the lines, and how many records, are of ones that were there before. */
    private record Known(long lines, long records) {}

    private Known known() {
        return database.sql("""
                        select count(*) as lines, count(distinct s.record) as records
                        from record_staging s join detention_record d using (record_key)""").query(Known.class).single();
    }

    private long replace(long importId) {
        return database.sql("update detention_record d set " + SET
                        + ", import_id = :import from record_staging s where d.record_key = s.record_key and ("
                        + DIFFERS
                        + ")")
                .param("import", importId)
                .update();
    }

    private long add(long importId, boolean first) {
        String which =
                first ? "" : " where not exists (select from detention_record d where d.record_key = s.record_key)";
        return database.sql("insert into detention_record (" + COLUMNS + ", import_id) select " + STAGED + ", :import"
                        + " from record_staging s" + which)
                .param("import", importId)
                .update();
    }

    private long takeOutTwice(long importId) {
        return database.sql("""
                with twice as (
                    delete from record_staging where line in (
                        select line from (
                            select line, row_number() over (partition by record_key order by line) as nth
                            from record_staging) as numbered
                        where nth > 1)
                    returning line)
                insert into record_import_fault (import_id, line, place, field, message, said)
                select :import, line, 0, 'recordKey', 'records.fault.key-twice', '{}' from twice
                """).param("import", importId).update();
    }
}
