package nl.doelbinder.load;

import bare.BareInsert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.doelbinder.RunningProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * 32 clients file the eight requests of the 2016 dossier in turn, and then only the one of them that costs most, against
 * 32 that have a request's row inserted and nothing else.
 */
public final class FilingLoad {

    private static final int CLIENTS = 32;
    private static final int WARM_UP_ROUNDS = 4;
    private static final int WARM_UP_CALLS = 3000;
    private static final String FILING = "/api/v1/monitoring-requests";
    private static final String BARE = "bare insert";
    private static final String ALL = "the dossier's eight";
    private static final String DEAREST = "V-008, which waits for acceptance";
    private static final List<String> DOSSIER =
            List.of("V-001", "V-002", "V-003", "V-004", "V-005", "V-006", "V-007", "V-008");
    private static final JsonMapper JSON = new JsonMapper();

    private FilingLoad() {}

    /** First argument: how many calls a round, 4000 if it is left out. */
    public static void main(String[] args) throws Exception {
        int calls = args.length > 0 ? Integer.parseInt(args[0]) : 4000;
        Path data = Files.createTempDirectory("doelbinder-load");
        try (RunningProgram program = RunningProgram.startAround(BareInsert.class, data, "-Xmx1g", "-XX:+UseParallelGC")) {
            Map<String, List<Call>> loads = loads(program);
            warmUp(program, data, loads);
            Map<String, List<Double>> rates = new LinkedHashMap<>();
            Map<String, List<Double>> costs = new LinkedHashMap<>();
            for (int round = 1; round <= 5; round++) {
                Round bare = round(program, data, loads.get(BARE), calls, CLIENTS);
                System.out.printf("round %d: %s %s%n", round, BARE, bare);
                for (String name : List.of(ALL, DEAREST)) {
                    Round filing = round(program, data, loads.get(name), calls, CLIENTS);
                    rates.computeIfAbsent(name, any -> new ArrayList<>()).add(bare.perSecond / filing.perSecond);
                    costs.computeIfAbsent(name, any -> new ArrayList<>()).add(filing.cost() / bare.cost());
                    System.out.printf("    %s %s%n", name, filing);
                }
            }
            rates.forEach((name, times) -> System.out.printf(
                    "%s: %.2f times by the clock, %.2f by the processor%n", name, median(times), median(costs.get(name))));
        }
    }

    /** One call as a client sends it. */
    private record Call(String head, byte[] body) {}

    private static Map<String, List<Call>> loads(RunningProgram program) throws Exception {
        List<Call> filings = new ArrayList<>();
        for (String code : DOSSIER) {
            JsonNode stored = program.read("/api/v1/monitoring-requests/" + code, "auditor");
            ObjectNode request = (ObjectNode) stored.get("request");
            request.set("title", stored.get("title"));
            request.set("justification", stored.get("justification"));
            filings.add(call(FILING, request));
        }
        Call dearest = filings.get(filings.size() - 1);
        Call bare = call(BareInsert.PATH, (ObjectNode) JSON.readTree(dearest.body));
        return Map.of(ALL, filings, DEAREST, List.of(dearest), BARE, List.of(bare));
    }

    private static Call call(String path, ObjectNode request) {
        String account = "aanvrager." + request.get("unit").stringValue().toLowerCase(Locale.ROOT);
        return new Call(Connection.head(path, account, "application/json"), JSON.writeValueAsBytes(request));
    }

    private static Path cluster(Path data) throws IOException {
        try (var folders = Files.newDirectoryStream(data, "postgresql-*")) {
            return folders.iterator().next();
        }
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    /**
     * Until the compiler is done with both. With as few clients as there are processors: more of them would keep the
     * compiler's own threads from these.
     */
    private static void warmUp(RunningProgram program, Path data, Map<String, List<Call>> loads) throws Exception {
        for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
            for (String name : List.of(BARE, ALL, DEAREST)) {
                System.out.printf("warming up: %s %s%n", name, round(program, data, loads.get(name), WARM_UP_CALLS, 2));
            }
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

    private static Round round(RunningProgram program, Path data, List<Call> load, int calls, int count) throws Exception {
        AtomicInteger left = new AtomicInteger(calls);
        AtomicInteger wrong = new AtomicInteger();
        List<Thread> clients = new ArrayList<>();
        Duration used = Processor.used(program.pid());
        Duration usedByDatabase = Processor.usedByPostgres(cluster(data));
        long start = System.nanoTime();
        for (int client = 0; client < count; client++) {
            Thread thread = new Thread(() -> {
                try (Connection connection = new Connection(program.address("/"))) {
                    for (int at = left.getAndDecrement(); at > 0; at = left.getAndDecrement()) {
                        Call next = load.get(at % load.size());
                        if (connection.call(next.head, next.body) != 201) {
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
                Processor.usedByPostgres(cluster(data)).minus(usedByDatabase).toNanos() / 1e6 / calls);
    }
}
