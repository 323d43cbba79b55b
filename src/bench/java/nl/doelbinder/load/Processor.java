package nl.doelbinder.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a process used of the machine. */
final class Processor {

    private Processor() {}

    static Duration used(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::info).flatMap(ProcessHandle.Info::totalCpuDuration).orElse(Duration.ZERO);
    }

    /** What the program's own database used: the processes that serve connections now, and what keeps them. */
    static Duration usedByDatabase(Path data) throws IOException {
        try (var folders = Files.newDirectoryStream(data, "postgresql-*")) {
            for (Path folder : folders) {
                long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
                return ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .map(child -> used(child.pid()))
                        .reduce(Duration.ZERO, Duration::plus);
            }
        }
        throw new IOException("no database in " + data);
    }

    /** The most memory that the process ever held, as the kernel says; empty on another kernel than Linux. */
    static Optional<String> mostMemory(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).findFirst();
    }
}
