package nl.doelbinder.delivery.making;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import nl.doelbinder.delivery.records.SelectedRow;
import nl.doelbinder.delivery.records.Selection;
import nl.doelbinder.delivery.records.Selection.LeftOut;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOperation;
import org.postgresql.copy.CopyOut;

/**
 * The one pass over the records that makes a file: what the database selects goes to the encryption, and of each record a line
 * to the log, at the same time and in the same order. So there is a line for exactly what is in the file.
 */
final class Pass {

    private static final byte[] BINARY_HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int TELL_EVERY = 50_000;

    private final Selection selection;
    private final int log;
    private final RecipientKey key;

    Pass(Selection selection, int log, RecipientKey key) {
        this.selection = selection;
        this.log = log;
        this.key = key;
    }

    /** Hears how many records are done: of none when all is open, at the end of all, and between of some. */
    interface Progress {
        void at(String point, long records) throws Exception;
    }

    /** What was made. */
    record Made(long delivered, EncryptedFile.Written file) {}

    /** How many records there are, and how many of them stay out, by reason. */
    record Counted(long records, Map<LeftOut, Long> leftOut) {

        long delivered() {
            return records
                    - leftOut.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Counts, on the connection that {@link #make} will read from: both see the records as they are now. */
    Counted count(Connection reader) throws SQLException {
        Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
        long records = 0;
        try (Statement statement = reader.createStatement();
                ResultSet found = statement.executeQuery(selection.counting())) {
            while (found.next()) {
                records += found.getLong("records");
                if (found.getString("reason") != null) {
                    leftOut.put(LeftOut.valueOf(found.getString("reason")), found.getLong("records"));
                }
            }
        }
        return new Counted(records, leftOut);
    }

    /**
     * Makes the file and its lines. Both are whole when this returns; the lines count when the writer's transaction does.
     *
     * @param reader   in a transaction that sees the records as they were at its begin
     * @param lines    table that takes the lines
     * @param to       empty file, closed at the end
     */
    Made make(Connection reader, Connection writer, String lines, FileChannel to, Progress progress) throws Exception {
        try (EncryptedFile file = new EncryptedFile(to, key)) {
            return make(reader, writer, lines, file, progress);
        }
    }

    private Made make(Connection reader, Connection writer, String lines, EncryptedFile file, Progress progress)
            throws Exception {
        CopyOut out = reader.unwrap(PGConnection.class).getCopyAPI().copyOut(selection.copying());
        CopyIn in = writer.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + lines + " (log, record, person) from stdin (format binary)");
        try (Belt toFile = new Belt("delivery-file", chunk -> file.write(chunk.bytes(), 0, chunk.length()));
                Belt toLog = new Belt("delivery-log", chunk -> in.writeToCopy(chunk.bytes(), 0, chunk.length()))) {
            progress.at("opened", 0);
            long delivered = carry(out, toFile, toLog, progress);
            progress.at("written", delivered);
            toLog.end();
            if (in.endCopy() != delivered) {
                throw new IOException("the log did not take a line for each record");
            }
            toFile.end();
            return new Made(delivered, file.end());
        } finally {
            cancel(out);
            cancel(in);
        }
    }

    private long carry(CopyOut out, Belt toFile, Belt toLog, Progress progress) throws Exception {
        Chunk records = toFile.next();
        Chunk lines = toLog.next();
        byte[] head = selection.head();
        records.put(head, 0, head.length);
        lines.put(BINARY_HEAD, 0, BINARY_HEAD.length);
        long delivered = 0;
        SelectedRow row = selection.rows();
        for (byte[] message = out.readFromCopy(); message != null; message = out.readFromCopy()) {
            if (!row.read(message)) {
                continue;
            }
            line(lines, message, row);
            records.put(row.line(), 0, row.length());
            delivered++;
            if (records.isFull()) {
                toFile.send(records);
                records = toFile.next();
            }
            if (lines.isFull()) {
                toLog.send(lines);
                lines = toLog.next();
            }
            if (delivered % TELL_EVERY == 0) {
                progress.at("passing", delivered);
            }
        }
        lines.put((byte) 0xff);
        lines.put((byte) 0xff);
        toLog.send(lines);
        toFile.send(records);
        return delivered;
    }

    /** In the binary form that COPY reads: three fields, each with its length before it. */
    private void line(Chunk lines, byte[] message, SelectedRow row) {
        lines.put((byte) 0);
        lines.put((byte) 3);
        lines.put(Integer.BYTES);
        lines.put(log);
        lines.put(SelectedRow.HASH);
        lines.put(message, row.record(), SelectedRow.HASH);
        lines.put(SelectedRow.HASH);
        lines.put(message, row.person(), SelectedRow.HASH);
    }

    /** One that has ended by itself is not there to be ended any more. */
    private static void cancel(CopyOperation copy) throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
