package nl.doelbinder.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.RunningProgram;

/** A million requests in one call of {@code POST /assessments/batch}: lines a second, end to end, client included. */
public final class BatchLoad {

    private static final int DISTINCT = 20_000;
    private static final int LINES_A_CHUNK = 64;

    private BatchLoad() {}

    /** First argument: how many lines, a million if it is left out. */
    public static void main(String[] args) throws Exception {
        int lines = wholeChunks(args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000);
        Path data = Files.createTempDirectory("doelbinder-load");
        List<byte[]> chunks = chunks();
        try (RunningProgram program = RunningProgram.start(data, "-Xmx512m", "-XX:+UseParallelGC", "-Xlog:gc:file=" + data + "/gc.log")) {
            for (int run = 1; run <= 3; run++) {
                run(program, chunks, lines, run);
            }
            System.out.println(Processor.mostMemory(program.pid()).orElse(""));
            System.out.println("largest heap after a collection: " + largestHeap(data.resolve("gc.log")));
        }
    }

    private static int wholeChunks(int lines) {
        return (lines + LINES_A_CHUNK - 1) / LINES_A_CHUNK * LINES_A_CHUNK;
    }

    private static void run(RunningProgram program, List<byte[]> chunks, int lines, int run) throws Exception {
        Duration programBefore = Processor.used(program.pid());
        Duration clientBefore = Processor.used(ProcessHandle.current().pid());
        long start = System.nanoTime();
        long first = 0;
        long read = 0;
        long bytes = 0;
        try (Connection connection = new Connection(program.address("/"))) {
            connection
                    .out()
                    .write((Connection.head("/api/v1/assessments/batch", "auditor", "application/x-ndjson")
                                    + "Transfer-Encoding: chunked\r\n\r\n")
                            .getBytes(UTF_8));
            Thread sender = new Thread(() -> send(connection.out(), chunks, lines));
            sender.start();
            Connection.Head head = connection.readHead();
            if (head.status() != 200 || !head.chunked()) {
                throw new IllegalStateException("answered " + head);
            }
            byte[] buffer = new byte[256 * 1024];
            while (true) {
                int left = Integer.parseInt(connection.line(), 16);
                if (left == 0) {
                    break;
                }
                while (left > 0) {
                    int count = connection.in().read(buffer, 0, Math.min(left, buffer.length));
                    for (int at = 0; at < count; at++) {
                        if (buffer[at] == '\n') {
                            read++;
                        }
                    }
                    if (first == 0 && read > 0) {
                        first = System.nanoTime();
                    }
                    left -= count;
                    bytes += count;
                }
                connection.line();
            }
            sender.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "run %d: %d lines, %d answers, %.1f s, %.0f lines/s, first answer after %.0f ms, %.0f MB of answers,"
                        + " processor: program %.1f s, client %.1f s%n",
                run,
                lines,
                read,
                seconds,
                read / seconds,
                (first - start) / 1e6,
                bytes / 1e6,
                Processor.used(program.pid()).minus(programBefore).toMillis() / 1e3,
                Processor.used(ProcessHandle.current().pid()).minus(clientBefore).toMillis() / 1e3);
        if (read != lines) {
            throw new IllegalStateException("lines are missing");
        }
    }

    private static void send(OutputStream out, List<byte[]> chunks, int lines) {
        try {
            int sent = 0;
            for (int at = 0; sent < lines; at = (at + 1) % chunks.size()) {
                out.write(chunks.get(at));
                sent += LINES_A_CHUNK;
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines in the form in which they are sent, so that the client costs little. */
    private static List<byte[]> chunks() {
        RandomLines random = new RandomLines();
        List<byte[]> chunks = new ArrayList<>();
        for (int chunk = 0; chunk < DISTINCT / LINES_A_CHUNK; chunk++) {
            java.io.ByteArrayOutputStream lines = new java.io.ByteArrayOutputStream();
            for (int line = 0; line < LINES_A_CHUNK; line++) {
                lines.writeBytes(random.next());
            }
            java.io.ByteArrayOutputStream framed = new java.io.ByteArrayOutputStream();
            framed.writeBytes((Integer.toHexString(lines.size()) + "\r\n").getBytes(UTF_8));
            framed.writeBytes(lines.toByteArray());
            framed.writeBytes("\r\n".getBytes(UTF_8));
            chunks.add(framed.toByteArray());
        }
        return chunks;
    }

    private static String largestHeap(Path log) throws IOException {
        java.util.regex.Pattern pause = java.util.regex.Pattern.compile("->(\\d+)M\\(");
        return Files.readAllLines(log).stream()
                        .map(pause::matcher)
                        .filter(java.util.regex.Matcher::find)
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .max()
                        .orElse(0)
                + " MB";
    }
}
