package nl.doelbinder.delivery.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** What is delivered of a selection, line by line. */
final class CopiedOut {

    private CopiedOut() {}

    static List<String> lines(DataSource database, Selection selection) {
        try (Connection connection = database.getConnection()) {
            CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(selection.copying());
            SelectedRow row = selection.rows();
            List<String> lines = new ArrayList<>();
            for (byte[] message = out.readFromCopy(); message != null; message = out.readFromCopy()) {
                if (row.read(message)) {
                    lines.add(new String(row.line(), 0, row.length() - 1, UTF_8));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
