package nl.doelbinder.delivery.making;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;

/** Counts beside the pass that makes the file, on the same state of the records: neither waits for the other. */
final class Counting {

    private final FutureTask<Pass.Counted> task;

    /**
     * Begins to count.
     *
     * @param reader that the pass will read from; it has begun no statement yet
     */
    Counting(Pass pass, Connection reader, DataSource connections) throws SQLException {
        String snapshot = snapshot(reader);
        task = new FutureTask<>(() -> count(pass, snapshot, connections));
        Thread thread = new Thread(task, "delivery-count");
        thread.setDaemon(true);
        thread.start();
    }

    /** How many are to be delivered; 0 where that is not known yet. */
    long known() throws Exception {
        return task.isDone() ? task.get().delivered() : 0;
    }

    Pass.Counted await() throws Exception {
        return task.get();
    }

    private static String snapshot(Connection reader) throws SQLException {
        try (Statement statement = reader.createStatement();
                ResultSet exported = statement.executeQuery("select pg_export_snapshot()")) {
            exported.next();
            return exported.getString(1);
        }
    }

    private static Pass.Counted count(Pass pass, String snapshot, DataSource connections) throws SQLException {
        try (Connection counter = connections.getConnection();
                Statement statement = counter.createStatement()) {
            counter.setAutoCommit(false);
            try {
                statement.execute("set transaction isolation level repeatable read read only");
                statement.execute("set transaction snapshot '" + snapshot + "'");
                return pass.count(counter);
            } finally {
                counter.rollback();
            }
        }
    }
}
