package nl.doelbinder.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import nl.doelbinder.RunningProgram;
import nl.doelbinder.TestDatabase;
import nl.doelbinder.pia.ImpactStatus;
import nl.doelbinder.pia.Origin;
import nl.doelbinder.pia.PiaFile;
import nl.doelbinder.pia.PiaFile.Answered;
import nl.doelbinder.pia.PiaFile.Frozen;
import nl.doelbinder.pia.PiaFile.Head;
import nl.doelbinder.pia.PiaFile.Made;
import nl.doelbinder.pia.PiaFileType;
import nl.doelbinder.pia.SealedForLoad;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * PIAs of several sizes, brought in by their own import: opened, saved in, compared and printed, one call after the other.
 * Tells the median of many, what one costs the processors, and how many rows a save writes.
 */
public final class PiaLoad {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Made MADE = new Made("BENCH", "1");
    private static final String ACCOUNT = "aanvrager.soc";
    private static final int FACTS = 3;
    private static final int MOST = 1000;
    private static final int WARM_UP = 30;
    private static final int MEASURED = 60;
    private static final int SAVES = 20;
    private static final int MANY_PAGES = 100;
    private static final long COUNTED_AFTER = 11_000; // a database's connection tells what it wrote after ten idle seconds

    private final HttpClient client = HttpClient.newHttpClient();
    private final Function<String, URI> addresses;
    private final DoubleSupplier processorTime;

    private PiaLoad(Function<String, URI> addresses, DoubleSupplier processorTime) {
        this.addresses = addresses;
        this.processorTime = processorTime;
    }

    /** Of a PIA. */
    private record Size(int answers, int versions) {}

    /** With an address and a database: of a program that runs already; else of one that it starts. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            measureAll(URI.create(arguments[0])::resolve, () -> Double.NaN, arguments[1]);
        } else {
            String database = TestDatabase.empty();
            try (RunningProgram program = RunningProgram.start(
                    Files.createTempDirectory("doelbinder-load"),
                    "-Xmx1g",
                    "-Dspring.datasource.url=" + database,
                    "-Dspring.datasource.username=postgres",
                    "-Dspring.datasource.password=postgres")) {
                measureAll(program::address, () -> processorTime(program.pid()), database);
            }
        }
        System.exit(0);
    }

    /** Of a program so far, in milliseconds. */
    private static double processorTime(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(program -> program.info().totalCpuDuration())
                .map(worked -> (double) worked.toMillis())
                .orElse(Double.NaN);
    }

    private static void measureAll(Function<String, URI> addresses, DoubleSupplier processorTime, String database)
            throws Exception {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres")) {
            keepTemplate(connection);
            PiaLoad load = new PiaLoad(addresses, processorTime);
            for (Size size : List.of(new Size(100, 10), new Size(300, 50), new Size(MOST, 15))) {
                load.measure(size, connection);
            }
        }
    }

    private void measure(Size size, Connection connection) throws Exception {
        long start = System.nanoTime();
        String code = brought(size);
        double importing = (System.nanoTime() - start) / 1e6;
        String pia = "/api/v1/pias/" + code;
        System.out.printf("%d answers, %d versions: import %.0f ms%n", size.answers(), size.versions(), importing);
        told("open", () -> get(pia, "application/json"), WARM_UP, MEASURED);
        told(
                "compare two versions",
                () -> get(pia + "/comparison?left=1&right=" + size.versions(), "application/json"),
                WARM_UP,
                MEASURED);
        int[] edition = {1};
        told("save an answer", () -> save(pia, edition[0]++), WARM_UP, MEASURED);
        tellRowsOfASave(() -> save(pia, edition[0]++), connection);
        byte[] pdf = get(pia + "/export", "application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            int times = pages > MANY_PAGES ? 3 : 7;
            told("PDF of " + pages + " pages", () -> get(pia + "/export", "application/pdf"), 3, times);
        }
        told("Word", () -> get(pia + "/export", PiaFileType.WORD_VALUE), 3, 7);
        told("JSON", () -> get(pia + "/export", "application/json"), 3, 7);
    }

    /** How many rows of which table one save writes, on the average of some. */
    private static void tellRowsOfASave(Call save, Connection connection) throws Exception {
        Thread.sleep(COUNTED_AFTER);
        Map<String, Long> before = written(connection);
        for (int at = 0; at < SAVES; at++) {
            save.make();
        }
        Thread.sleep(COUNTED_AFTER);
        written(connection).forEach((table, rows) -> {
            long more = rows - before.getOrDefault(table, 0L);
            if (more > 0) {
                System.out.printf("    a save writes %.2f rows in %s%n", more / (double) SAVES, table);
            }
        });
    }

    /** Tells the median of many, and what one cost the processors, which other programs on the machine do not change. */
    private void told(String what, Call call, int warmUp, int measured) throws Exception {
        double[] times = new double[measured];
        double worked = 0;
        for (int at = -warmUp; at < measured; at++) {
            if (at == 0) {
                worked = processorTime.getAsDouble();
            }
            long start = System.nanoTime();
            call.make();
            if (at >= 0) {
                times[at] = (System.nanoTime() - start) / 1e6;
            }
        }
        worked = (processorTime.getAsDouble() - worked) / measured;
        Arrays.sort(times);
        System.out.printf("    %-24s %8.1f ms, processor %8.1f ms%n", what, times[measured / 2], worked);
    }

    /** Something to measure. */
    private interface Call {
        void make() throws Exception;
    }

    private byte[] get(String path, String accepted) throws IOException, InterruptedException {
        return sent(request(path).header("Accept", accepted).GET(), 200);
    }

    private void save(String pia, int edition) throws IOException, InterruptedException {
        String body = "{\"value\": \"" + text(edition) + "\"}";
        sent(
                request(pia + "/answers/q1")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .PUT(BodyPublishers.ofString(body)),
                200);
    }

    private String brought(Size size) throws IOException, InterruptedException {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.json\"\r\n"
                        + "Content-Type: application/json\r\n\r\n")
                .getBytes(UTF_8);
        BodyPublisher body =
                BodyPublishers.ofByteArrays(List.of(head, file(size).json(), "\r\n--b--\r\n".getBytes(UTF_8)));
        byte[] answer = sent(
                request("/api/v1/pia-imports")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(body),
                201);
        return JsonMapper.shared().readTree(answer).at("/items/0/pia").stringValue();
    }

    private HttpRequest.Builder request(String path) {
        URI address = addresses.apply(path);
        return HttpRequest.newBuilder(address)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":doelbinder").getBytes(UTF_8)));
    }

    private byte[] sent(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.statusCode() + " " + new String(answer.body(), UTF_8));
        }
        return answer.body();
    }

    private static PiaFile file(Size size) {
        Instant at = Instant.parse("2016-09-01T08:00:00Z");
        List<Answered> answers = new ArrayList<>();
        answers(size, 0)
                .forEach((question, value) ->
                        answers.add(new Answered(question, value, Origin.OWN, 1, "auteur.elders", at)));
        List<Frozen> versions = new ArrayList<>();
        for (int number = 1; number <= size.versions(); number++) {
            versions.add(SealedForLoad.sealed(
                    new Frozen(number, MADE, "auteur.elders", at, "", answers(size, number), List.of())));
        }
        return new PiaFile(
                PiaFile.FORMAT,
                new Head(
                        "PIA-BENCH-1",
                        "SOC",
                        "Bank",
                        MADE,
                        ImpactStatus.DRAFT,
                        null,
                        null,
                        "auteur.elders",
                        LocalDate.of(2016, 9, 1),
                        List.of("auteur.elders"),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        false),
                answers,
                List.of(),
                versions,
                List.of(),
                List.of(),
                List.of());
    }

    /** In every version a tenth of the answers is another. */
    private static Map<String, JsonNode> answers(Size size, int version) {
        Map<String, JsonNode> answers = new TreeMap<>();
        answers.put("lines", NODES.arrayNode().add("MONITORING"));
        answers.put("purposes", NODES.arrayNode().add("PHISHING"));
        answers.put("levels", NODES.arrayNode().add("SUBJECT"));
        for (int at = 1; at <= size.answers() - FACTS; at++) {
            answers.put("q" + at, NODES.stringNode(text(at % 10 == version % 10 ? version : 0)));
        }
        return answers;
    }

    private static String text(int seed) {
        return ("Antwoord " + seed + ": wij lezen openbare berichten over valse facturen en bewaren ze kort. ").repeat(6);
    }

    /** What of the rows that were written stands in which table. */
    private static Map<String, Long> written(Connection connection) throws SQLException {
        Map<String, Long> written = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_clear_snapshot()");
            try (ResultSet rows = statement.executeQuery(
                    "select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables order by relname")) {
                while (rows.next()) {
                    written.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return written;
    }

    private static void keepTemplate(Connection connection) throws SQLException {
        StringBuilder yaml = new StringBuilder("""
                code: BENCH
                version: "1"
                title: {nl: "Bank", en: "Bench"}
                source: {nl: "Gemaakt om te meten", en: "Made to measure"}
                sections:
                  - id: A
                    title: {nl: "A", en: "A"}
                    questions:
                      - {id: lines, kind: MULTI_CHOICE, required: true, fact: SERVICE_LINES, text: {nl: "Diensten", en: "Services"}, options: [{value: MONITORING, nl: "Volgen", en: "Monitoring"}]}
                      - {id: purposes, kind: REGISTER, required: true, fact: PURPOSES, register: PURPOSES, text: {nl: "Doelen", en: "Purposes"}}
                      - {id: levels, kind: MULTI_CHOICE, required: true, fact: LEVELS, text: {nl: "Niveaus", en: "Levels"}, options: [{value: SUBJECT, nl: "Persoon", en: "Person"}]}
                """);
        for (int at = 1; at <= MOST - FACTS; at++) {
            yaml.append("      - {id: q")
                    .append(at)
                    .append(", kind: TEXT, text: {nl: \"Wat is hier het geval, in gewone taal?\", en: \"What is the case?\"}}\n");
        }
        try (PreparedStatement statement =
                connection.prepareStatement("insert into pia_template (id, contents) values ('BENCH/1', ?) on conflict do nothing")) {
            statement.setString(1, yaml.toString());
            statement.execute();
        }
    }
}
