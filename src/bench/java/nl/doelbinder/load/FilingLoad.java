package nl.doelbinder.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import bare.BareInsert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.doelbinder.RunningProgram;

/** 32 clients file requests that start a process, against 32 that have the same row inserted and nothing else. */
public final class FilingLoad {

    private static final int CLIENTS = 32;
    private static final int WARM_UP_ROUNDS = 4;
    private static final int WARM_UP_CALLS = 3000;
    private static final String FILING = "/api/v1/monitoring-requests";
    private static final String REQUEST = """
            {"title": "Weekoverzicht van kwesties", "justification": "Om te zien wat er leeft.", "unit": "WEBCARE",
             "framework": "SERVICE", "serviceLine": "MONITORING", "purpose": "SENTIMENT", "level": "AGGREGATE", "access": "OPEN",
             "identity": "RECOGNISABLE", "location": "NONE", "collection": "BULK", "specialCategories": false, "minors": false,
             "automatedDecision": false, "recipients": [], "tool": "COOSTO", "from": "2016-09-05", "until": "2016-12-31",
             "retention": "P1Y", "authorisation": null}""";

    private FilingLoad() {}

    /** First argument: how many calls a round, 4000 if it is left out. */
    public static void main(String[] args) throws Exception {
        int calls = args.length > 0 ? Integer.parseInt(args[0]) : 4000;
        Path data = Files.createTempDirectory("doelbinder-load");
        try (RunningProgram program = RunningProgram.startAround(BareInsert.class, data, "-Xmx1g", "-XX:+UseParallelGC")) {
            warmUp(program, data);
            List<Double> ratios = new ArrayList<>();
            List<Double> costs = new ArrayList<>();
            for (int round = 1; round <= 5; round++) {
                Round bare = round(program, data, BareInsert.PATH, calls, CLIENTS);
                Round filing = round(program, data, FILING, calls, CLIENTS);
                ratios.add(bare.perSecond / filing.perSecond);
                costs.add(filing.cost() / bare.cost());
                System.out.printf("round %d: bare insert %s, filing %s, %.2f times; processor %.2f times%n",
                        round, bare, filing, bare.perSecond / filing.perSecond, filing.cost() / bare.cost());
            }
            System.out.printf("median: %.2f times; processor %.2f times%n", median(ratios), median(costs));
        }
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    /**
     * Until the compiler is done with both. With as few clients as there are processors: more of them would keep the
     * compiler's own threads from these.
     */
    private static void warmUp(RunningProgram program, Path data) throws Exception {
        for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
            Round bare = round(program, data, BareInsert.PATH, WARM_UP_CALLS, 2);
            Round filing = round(program, data, FILING, WARM_UP_CALLS, 2);
            System.out.printf("warming up: bare insert %s, filing %s%n", bare, filing);
        }
    }

    /** Calls a second, and milliseconds of processor time that the program and its database used for one. */
    private record Round(double perSecond, double program, double database) {

        double cost() {
            return program + database;
        }

        @Override
        public String toString() {
            return "%.0f/s (%.2f ms in the program, %.2f in the database)".formatted(perSecond, program, database);
        }
    }

    private static Round round(RunningProgram program, Path data, String path, int calls, int count) throws Exception {
        String head = Connection.head(path, "aanvrager.webcare", "application/json");
        byte[] body = REQUEST.getBytes(UTF_8);
        AtomicInteger left = new AtomicInteger(calls);
        AtomicInteger wrong = new AtomicInteger();
        List<Thread> clients = new ArrayList<>();
        Duration used = Processor.used(program.pid());
        Duration usedByDatabase = Processor.usedByDatabase(data);
        long start = System.nanoTime();
        for (int client = 0; client < count; client++) {
            Thread thread = new Thread(() -> {
                try (Connection connection = new Connection(program.address("/"))) {
                    while (left.getAndDecrement() > 0) {
                        if (connection.call(head, body) != 201) {
                            wrong.incrementAndGet();
                        }
                    }
                } catch (IOException e) {
                    e.printStackTrace();
                    wrong.incrementAndGet();
                }
            });
            clients.add(thread);
            thread.start();
        }
        for (Thread client : clients) {
            client.join();
        }
        if (wrong.get() > 0) {
            throw new IllegalStateException(wrong + " calls failed");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Round(
                calls / seconds,
                Processor.used(program.pid()).minus(used).toNanos() / 1e6 / calls,
                Processor.usedByDatabase(data).minus(usedByDatabase).toNanos() / 1e6 / calls);
    }
}
