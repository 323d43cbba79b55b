package nl.doelbinder.delivery.records;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.delivery.Format;
import org.postgresql.copy.CopyIn;

/** Reads a file of the source line by line: sound ones go on to the database, faulty ones are told of. */
final class ReadingFile {

    private static final int SEND_AT = 192 * 1024;
    private static final int TELL_EVERY = 20_000;

    private final Format format;
    private final KeyedHashes hashes;
    private final CheckingRow checking = new CheckingRow();
    private final CopyBuffer buffer = new CopyBuffer();
    private final Row row = new Row();
    private final List<LineFault> faults = new ArrayList<>();
    private long taken;
    private long read;

    ReadingFile(Format format, KeyedHashes hashes) {
        this.format = format;
        this.hashes = hashes;
    }

    /** Hears how far the reading is. */
    interface Progress {
        void at(long lines, long bytes);
    }

    /**
     * Reads it to its end; answers whether its lines can be read at all.
     *
     * @param copy of lines' numbers and records
     */
    boolean read(InputStream in, CopyIn copy, FaultyLines faulty, Progress progress) throws IOException, SQLException {
        Lines lines = new Lines(in);
        RowParser parser = format == Format.CSV ? header(lines) : new JsonRows();
        if (!faults.isEmpty()) {
            faulty.add(1, faults);
            return false;
        }
        while (lines.next()) {
            if (lines.isTooLong() || !lines.isBlank()) {
                read++;
                take(lines, parser, faulty);
                if (buffer.length() >= SEND_AT) {
                    send(copy);
                }
                if (read % TELL_EVERY == 0) {
                    progress.at(read, lines.bytes());
                }
            }
        }
        send(copy);
        progress.at(read, lines.bytes());
        return true;
    }

    private RowParser header(Lines lines) throws IOException {
        return CsvRows.headed(lines.next() && !lines.isTooLong() ? lines.text() : "", faults);
    }

    private void take(Lines lines, RowParser parser, FaultyLines faulty) throws SQLException {
        faults.clear();
        if (lines.isTooLong()) {
            faults.add(LineFault.ofLine("line-too-long", String.valueOf(Lines.LONGEST)));
        } else {
            row.clear();
            parser.parse(lines.text(), row, faults);
            if (faults.isEmpty()) {
                checking.check(row, faults);
            }
        }
        if (!faults.isEmpty()) {
            faulty.add(lines.number(), faults);
            return;
        }
        taken++;
        buffer.number(lines.number());
        for (Column column : Column.ALL) {
            buffer.text(row.get(column));
        }
        String key = row.get(Column.RECORD_KEY);
        buffer.hash(hashes.ofRecord(key == null ? "" : key));
        String bsn = row.get(Column.BSN);
        buffer.hash(bsn == null ? null : hashes.ofPerson(bsn));
        buffer.endLine();
    }

    private void send(CopyIn copy) throws SQLException {
        copy.writeToCopy(buffer.bytes(), 0, buffer.length());
        buffer.clear();
    }

    /** Lines that hold a record, sound or not. */
    long lines() {
        return read;
    }

    /** Lines that went on to the database. */
    long taken() {
        return taken;
    }
}
