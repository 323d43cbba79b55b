package nl.doelbinder.delivery.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import nl.doelbinder.database.DatabasePlace;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the program keeps files that are too large for the database: in a folder of this database's own, so that two
 * programs on two databases never clear up each other's. Replicas share the folder as they share the database.
 */
@Component
public class FilesFolder {

    private final Path root;
    private final JdbcClient database;
    private @Nullable Path own;

    FilesFolder(@Value("${doelbinder.files:}") String given, DatabasePlace place, JdbcClient database) {
        this.root = given.isBlank() ? usual(place.folder()) : Path.of(given).toAbsolutePath();
        this.database = database;
    }

    private static Path usual(@Nullable Path data) {
        return data != null
                ? data.resolve("files")
                : Path.of(System.getProperty("user.home"), ".local", "share", "doelbinder", "files");
    }

    /** A folder in it, made where it is not there yet, for the program's own eyes. */
    public Path folder(String name) {
        try {
            Path folder = own().resolve(name);
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Path own() {
        Path known = own;
        if (known == null) {
            known = root.resolve(database.sql("select id from installation")
                    .query(UUID.class)
                    .single()
                    .toString());
            own = known;
        }
        return known;
    }
}
