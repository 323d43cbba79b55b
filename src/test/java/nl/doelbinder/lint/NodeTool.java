package nl.doelbinder.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of the packages in {@code frontend/}, run with the Node.js that installed them. */
public enum NodeTool {
    BPMNLINT("bpmnlint/bin/bpmnlint.js"),
    SPECTRAL("@stoplight/spectral-cli/dist/index.js"),
    HTML_VALIDATE("html-validate/bin/html-validate.mjs");

    private static final Path FRONTEND = Path.of("frontend").toAbsolutePath();

    private final Path script;

    NodeTool(String script) {
        this.script = Path.of("node_modules", script);
    }

    /** What a run said: the tools answer 0 when they found nothing. */
    public record Report(int exit, String text) {
        public boolean clean() {
            return exit == 0;
        }
    }

    public Report run(String... arguments) {
        return run(List.of(arguments));
    }

    public Report run(List<String> arguments) {
        var command = new ArrayList<>(List.of(node(), script.toString()));
        command.addAll(arguments);
        try {
            var said = Files.createTempFile("doelbinder-lint", ".txt");
            try {
                var process = new ProcessBuilder(command)
                        .directory(FRONTEND.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(3, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException(command + " did not end in three minutes");
                }
                return new Report(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Could not run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The one the build brought, where it had to bring one. */
    private static String node() {
        var brought = FRONTEND.resolve(".node/bin/node");
        return Files.isExecutable(brought) ? brought.toString() : "node";
    }
}
