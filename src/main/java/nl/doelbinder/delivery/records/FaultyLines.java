package nl.doelbinder.delivery.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes down what was wrong with which line, beside the connection that the sound lines go by. */
final class FaultyLines implements AutoCloseable {

    private static final int AT_ONCE = 1000;

    private final DataSource database;
    private final long importId;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement insert;
    private int waiting;
    private long lines;

    FaultyLines(DataSource database, long importId) {
        this.database = database;
        this.importId = importId;
    }

    void add(long line, List<LineFault> faults) throws SQLException {
        lines++;
        PreparedStatement to = insert();
        int place = 0;
        for (LineFault fault : faults) {
            to.setLong(1, importId);
            to.setLong(2, line);
            to.setInt(3, place++);
            to.setString(4, fault.field().length() > 60 ? fault.field().substring(0, 60) : fault.field());
            to.setString(5, fault.message());
            to.setArray(6, to.getConnection().createArrayOf("text", fault.said().toArray()));
            to.addBatch();
            waiting++;
        }
        if (waiting >= AT_ONCE) {
            to.executeBatch();
            waiting = 0;
        }
    }

    /** How many lines were faulty. */
    long lines() {
        return lines;
    }

    void commit() throws SQLException {
        if (connection != null && insert != null) {
            insert.executeBatch();
            waiting = 0;
            connection.commit();
        }
    }

    private PreparedStatement insert() throws SQLException {
        if (insert == null) {
            connection = database.getConnection();
            connection.setAutoCommit(false);
            insert = connection.prepareStatement(
                    "insert into record_import_fault (import_id, line, place, field, message, said)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing");
        }
        return insert;
    }

    /** What was not committed is gone. */
    @Override
    public void close() throws SQLException {
        if (connection != null) {
            try (Connection closing = connection) {
                closing.rollback();
            }
        }
    }
}
