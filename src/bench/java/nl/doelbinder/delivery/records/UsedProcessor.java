package nl.doelbinder.delivery.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process and a PostgreSQL used of the processors together, connections that have ended included; on Linux. */
public final class UsedProcessor {

    private static final int STATE = 2;
    private static final int USER = 13;
    private static final int OF_ENDED_SYSTEM = 16;
    private static final double TICKS_A_SECOND = 100;

    private final long server;

    /** @param data folder of the PostgreSQL */
    public UsedProcessor(Path data) throws IOException {
        server = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    /** In seconds, since both began. */
    public double seconds() {
        ProcessHandle postgres = ProcessHandle.of(server).orElseThrow();
        return java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(ProcessHandle.current().pid(), server),
                                postgres.children().map(ProcessHandle::pid))
                        .mapToLong(UsedProcessor::ticks)
                        .sum()
                / TICKS_A_SECOND;
    }

    private static long ticks(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // The name before the state is in brackets and may hold anything.
            String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int at = USER; at <= OF_ENDED_SYSTEM; at++) {
                ticks += Long.parseLong(words[at - STATE]);
            }
            return ticks;
        } catch (IOException gone) {
            return 0;
        }
    }
}
