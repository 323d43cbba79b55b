package nl.doelbinder.delivery.records;

import java.util.List;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that were read in, how far the ones are that are being read, and what was wrong with which line. */
@Component
@Transactional(readOnly = true)
public class FindingImports {

    private final RecordImports imports;
    private final JdbcClient database;

    FindingImports(RecordImports imports, JdbcClient database) {
        this.imports = imports;
        this.database = database;
    }

    /**
     * What was wrong with one field of one line.
     *
     * @param message key of the messages
     */
    public record Faulty(long line, int place, String field, String message, List<String> said) {}

    /** How far a running import is. */
    public record Progress(long lines, long bytes) {

        /** How much of the file, in hundredths. */
        public int percent(RecordImport of) {
            return (int) Math.min(100, bytes * 100 / Math.max(1, of.bytes()));
        }
    }

    /** The newest first. */
    public Page<RecordImport> all(int page, int size, Actor by) {
        RecordRights.mayReadImports(by);
        return imports.findAllByOrderByIdDesc(PageRequest.of(page, size));
    }

    public RecordImport one(long id, Actor by) {
        RecordRights.mayReadImports(by);
        return imports.findById(id).orElseThrow(() -> new Refusal.NotFound("records.refusal.no-import", id));
    }

    public Progress progress(RecordImport of) {
        return of.state() == RecordImport.State.DONE
                ? new Progress(of.lines(), of.bytes())
                : database.sql("select lines, bytes from record_import_progress where id = ?")
                        .param(of.id())
                        .query(Progress.class)
                        .optional()
                        .orElse(new Progress(0, 0));
    }

    public long faults(RecordImport of) {
        return database.sql("select count(*) from record_import_fault where import_id = ?")
                .param(of.id())
                .query(Long.class)
                .single();
    }

    /** In the order of the file. */
    public List<Faulty> faults(RecordImport of, long offset, int most) {
        return select(of, "true", List.of(), " offset " + offset + " limit " + most);
    }

    /** Those after this one, to read on through all of them. */
    public List<Faulty> faultsAfter(RecordImport of, long line, int place, int most) {
        return select(of, "(line, place) > (?, ?)", List.of(line, place), " limit " + most);
    }

    private List<Faulty> select(RecordImport of, String which, List<Object> values, String part) {
        return database.sql("select line, place, field, message, said from record_import_fault where import_id = ? and "
                        + which + " order by line, place" + part)
                .param(of.id())
                .params(values)
                .query((row, number) -> new Faulty(
                        row.getLong("line"),
                        row.getInt("place"),
                        row.getString("field"),
                        row.getString("message"),
                        List.of((String[]) row.getArray("said").getArray())))
                .list();
    }

    /** How many records there are now. */
    public long records() {
        return database.sql("select count(*) from detention_record")
                .query(Long.class)
                .single();
    }
}
