package nl.doelbinder.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of PostgreSQL's programs with its arguments, run to its end. */
final class Command {

    private static final long PATIENCE_MINUTES = 10;

    private final List<String> words;
    private final Path folder;
    private String input = "";

    Command(PostgresUser user, Path programs, String program) {
        words = new ArrayList<>(user.prefix());
        words.add(programs.resolve("bin").resolve(program).toString());
        folder = programs;
    }

    Command with(String... arguments) {
        words.addAll(List.of(arguments));
        return this;
    }

    Command saying(String text) {
        input = text;
        return this;
    }

    /** @throws IOException with what the program said, when it failed */
    void run() throws IOException {
        // Into a file: a pipe would stay open with the server that pg_ctl leaves behind.
        var said = Files.createTempFile("doelbinder-", ".out");
        try {
            var builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("it did not end within " + PATIENCE_MINUTES + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new IOException(Files.readString(said).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
