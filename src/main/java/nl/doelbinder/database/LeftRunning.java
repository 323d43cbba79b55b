package nl.doelbinder.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that a killed program left running on its folder. Only asked while the folder's lock is held, so
 * whatever runs there has no program any more.
 */
record LeftRunning(Path cluster) {

    private static final Logger LOG = LoggerFactory.getLogger(LeftRunning.class);

    /** @param stopping stops the server that the pid file names */
    void stop(Runnable stopping) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        var pid = pidIn(pidFile);
        if (pid.isEmpty()) {
            return;
        }
        if (servesThisFolder(pid.get())) {
            LOG.info("Stopping the database that a killed program left running (process {})", pid.get());
            stopping.run();
        } else if (ProcessHandle.of(pid.get()).isPresent()) {
            // The number belongs to another program now. PostgreSQL would take that one for itself and refuse to start.
            if (somebodyServesThisFolder()) {
                throw new DatabaseProblem(
                        "A PostgreSQL that this program did not start works in %s.".formatted(cluster),
                        "Stop it first.");
            }
            Files.deleteIfExists(pidFile);
        }
        // A dead process' pid file PostgreSQL judges itself, by the shared memory that it names as well.
    }

    private static Optional<Long> pidIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream().findFirst().flatMap(LeftRunning::number);
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Math.abs(Long.parseLong(text.strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean somebodyServesThisFolder() throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                if (number(process.getFileName().toString())
                        .filter(this::servesThisFolder)
                        .isPresent()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** By its command line, which everybody may read: pg_ctl starts {@code postgres -D FOLDER …}. */
    private boolean servesThisFolder(long pid) {
        try {
            var words = List.of(Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1)
                    .split("\0"));
            return words.get(0).endsWith("/postgres") && words.contains(cluster.toString());
        } catch (IOException e) {
            return false;
        }
    }
}
