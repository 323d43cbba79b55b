package nl.doelbinder.delivery.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret behind the hashes in the log: given as {@code doelbinder.log-key}, or made once and kept beside the files, never in the
 * database. With another key nobody would be found again, so the database knows which one it is by a hash of it.
 */
@Component
public class LogKey {

    private static final String FILE = "log-key";
    private static final int BYTES = 32;
    private static final int SHORTEST = 16;

    private final String given;
    private final FilesFolder files;
    private final JdbcClient database;
    private byte @Nullable [] known;

    LogKey(@Value("${doelbinder.log-key:}") String given, FilesFolder files, JdbcClient database) {
        this.given = given.strip();
        this.files = files;
        this.database = database;
    }

    public KeyedHashes hashes() {
        return new KeyedHashes(key());
    }

    private synchronized byte[] key() {
        byte[] key = known;
        if (key == null) {
            key = given.isEmpty() ? kept() : given.getBytes(StandardCharsets.UTF_8);
            if (key.length < SHORTEST) {
                throw new IllegalStateException("doelbinder.log-key is shorter than " + SHORTEST + " characters");
            }
            recognise(key);
            known = key;
        }
        return key;
    }

    private void recognise(byte[] key) {
        String mark = HexFormat.of().formatHex(Arrays.copyOf(new KeyedHashes(key).ofRecord("installation"), 8));
        database.sql("update installation set log_key_mark = ? where log_key_mark is null")
                .param(mark)
                .update();
        String expected = database.sql("select log_key_mark from installation")
                .query(String.class)
                .single();
        if (!MessageDigest.isEqual(mark.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalStateException(
                    "doelbinder.log-key is not the key that this database's log was written with");
        }
    }

    private byte[] kept() {
        Path file = files.folder("").resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path fresh = Files.createTempFile(
                file.getParent(),
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HexFormat.of().formatHex(key));
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another one was first: its key counts.
            Arrays.fill(key, (byte) 0);
        } finally {
            Files.delete(fresh);
        }
    }
}
