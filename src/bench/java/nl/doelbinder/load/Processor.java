package nl.doelbinder.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;

/** What processes used of the machine. */
public final class Processor {

    private static final int STATE = 2;
    private static final int USER = 13;
    private static final int SYSTEM_OF_ENDED = 16;
    private static final int MILLIS_A_TICK = 10;

    private Processor() {}

    static Duration used(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::info).flatMap(ProcessHandle.Info::totalCpuDuration).orElse(Duration.ZERO);
    }

    /**
     * What a PostgreSQL used, for connections that have ended too; on Linux.
     *
     * @param cluster its folder
     */
    static Duration usedByPostgres(Path cluster) throws IOException {
        long server = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
        long ticks = LongStream.concat(
                        LongStream.of(server),
                        ProcessHandle.of(server).orElseThrow().children().mapToLong(ProcessHandle::pid))
                .map(Processor::ticks)
                .sum();
        return Duration.ofMillis(ticks * MILLIS_A_TICK);
    }

    /** What this process and a PostgreSQL used together, in seconds. */
    public static double secondsWith(Path cluster) throws IOException {
        return used(ProcessHandle.current().pid()).plus(usedByPostgres(cluster)).toMillis() / 1e3;
    }

    private static long ticks(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // The name before the state is in brackets and may hold anything.
            String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int at = USER; at <= SYSTEM_OF_ENDED; at++) {
                ticks += Long.parseLong(words[at - STATE]);
            }
            return ticks;
        } catch (IOException gone) {
            return 0;
        }
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
