package nl.doelbinder.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps what must survive the program: the database, its password and its binaries. One program at a
 * time: the lock is the operating system's, so it ends with the program however that ends.
 */
final class DataFolder implements AutoCloseable {

    private static final long ROOM_NEEDED = 256L << 20;

    private final Path path;
    private final RandomAccessFile lockFile;

    private DataFolder(Path path, RandomAccessFile lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataFolder open(Path wanted) {
        try {
            Files.createDirectories(wanted);
            var path = wanted.toRealPath();
            var room = Files.getFileStore(path).getUsableSpace();
            if (room < ROOM_NEEDED) {
                throw new DatabaseProblem(
                        "The disk of the data folder %s has %d MiB left; the database needs at least %d MiB."
                                .formatted(path, room >> 20, ROOM_NEEDED >> 20),
                        "Make room on it, or name another folder with --doelbinder.data=PATH.");
            }
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw new DatabaseProblem(
                    "The data folder %s cannot be used: %s.".formatted(wanted, e),
                    "Give this user the right to write there, or name another folder with --doelbinder.data=PATH.",
                    e);
        }
    }

    private static RandomAccessFile lock(Path path) throws IOException {
        var file = new RandomAccessFile(path.resolve("lock").toFile(), "rw");
        FileLock lock;
        try {
            lock = file.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            var holder = file.readLine();
            file.close();
            throw new DatabaseProblem(
                    "The data folder %s is in use by another Doelbinder%s."
                            .formatted(path, holder == null ? "" : " (process " + holder + ")"),
                    "Stop that one first, or name another folder with --doelbinder.data=PATH.");
        }
        file.setLength(0);
        file.writeBytes(ProcessHandle.current().pid() + "\n");
        return file;
    }

    Path path() {
        return path;
    }

    /** The database's password: made once, for its owner's eyes only. */
    String password() throws IOException {
        var file = path.resolve("password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            var fresh = path.resolve("password.new");
            Files.deleteIfExists(fresh);
            writePrivately(fresh, password);
            Files.move(fresh, file);
        }
        return Files.readString(file).strip();
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
    }

    /** Where the data is when nobody says: outside the work tree, one place for each user of the machine. */
    static Path usual(Path home, @Nullable String xdgDataHome, boolean root) {
        if (root) {
            // Root's own home is closed to the user that PostgreSQL may have to run as.
            return Path.of("/var/lib/doelbinder");
        }
        return xdgDataHome != null && Path.of(xdgDataHome).isAbsolute()
                ? Path.of(xdgDataHome, "doelbinder")
                : home.resolve(".local/share/doelbinder");
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
