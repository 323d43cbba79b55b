package nl.doelbinder.delivery.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** What a COPY answers, line by line. */
final class CopiedOut {

    private CopiedOut() {}

    static List<String> lines(DataSource database, String copy) {
        try (Connection connection = database.getConnection()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, out);
            return out.toString(UTF_8).lines().toList();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
