package nl.doelbinder.delivery.making;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.doelbinder.RunningProgram;
import nl.doelbinder.delivery.Format;
import nl.doelbinder.delivery.records.GeneratingRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/**
 * The program is killed while deliveries are made, one stopped at each of ten points: no file is without its log, no log
 * without its file, and each delivery is made after all, with the same bytes. From the log on only one delivery at a time gets on, so
 * it takes three kills.
 */
@Timeout(600)
class KillWhileMakingIT {

    private static final String[] AT_ONCE = {
        "committed", "begun", "counting", "opened", "passing", "written", "passed", "logged"
    };
    private static final String REQUESTER = "aanvrager.leveringen";
    private static final String DELIVERIES = "/api/v1/deliveries";
    private static final LocalDate DAY = LocalDate.of(2019, 3, 22);

    /** So that what is delivered of them is more than one time told of while passing. */
    private static final int RECORDS = 60_000;

    private static final KeyPair PAIR = X25519KeyPairs.pair();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> asked = new ArrayList<>();

    @TempDir
    private Path data;

    @TempDir
    private Path stops;

    @Test
    void whatever_it_is_in_the_middle_of_a_file_and_its_log_are_both_there_or_neither() throws Exception {
        killed(AT_ONCE);
        whatIsMadeIsWhole(Set.of(asked.get(0)));
        String halfway = asked.get(4);
        List<String> before = List.copyOf(asked);
        killed("noted");
        whatIsMadeIsWhole(Set.copyOf(before));
        before = List.copyOf(asked);
        killed("named");
        assertThat(filesWithoutLog()).as("this one had its name already").hasSize(1);
        whatIsMadeIsWhole(Set.copyOf(before));
        try (RunningProgram program = RunningProgram.start(data, jvm())) {
            ask(program);
            awaiting("every delivery is made", () -> ready(program).size() == asked.size());
            assertThat(filesWithoutLog()).isEmpty();
            whatIsMadeIsWhole(Set.copyOf(asked));
            everyManifestTellsTheSame(program);
            everyProcessWaitsForItsRequester(program);
            whatIsFetchedIsWhatTheManifestTells(program, halfway);
            assertThat(program.read("/api/v1/audit/verification", "auditor")
                            .get("whole")
                            .booleanValue())
                    .isTrue();
        }
    }

    /** Has a delivery asked for each point, and kills the program when all of them are there. */
    private void killed(String... points) throws Exception {
        Path folder = Files.createTempDirectory(stops, "stops");
        try (RunningProgram program = RunningProgram.startAround(
                        StoppingProgram.class,
                        data,
                        jvm(
                                "-Dspring.datasource.hikari.maximum-pool-size=40",
                                "-D" + StoppingProgram.FOLDER + "=" + folder,
                                "-D" + StoppingProgram.POINTS + "=" + String.join(",", points)));
                SingleConnectionDataSource connection = RunningProgram.beside(data)) {
            if (asked.isEmpty()) {
                prepare(program);
            }
            for (int at = 0; at < points.length; at++) {
                ask(program);
            }
            Files.createFile(folder.resolve(StoppingProgram.GO));
            for (String point : points) {
                awaiting(point + " is reached", () -> Files.exists(folder.resolve(point)));
            }
            program.kill();
            // The database outlives the program, and undoes what was under way when it notices.
            JdbcClient database = JdbcClient.create(connection);
            awaiting(
                    "the database is left alone",
                    () -> database.sql("""
                            select count(*) from pg_stat_activity
                            where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()""").query(Long.class).single() == 0);
        }
    }

    private void prepare(RunningProgram program) throws Exception {
        HttpResponse<String> key = program.post(
                "/api/v1/delivery-agreements/INJUS-TOESLAGEN/recipient-keys",
                "lokaal.beheerder",
                "key",
                "{\"publicKey\": \"%s\", \"validFrom\": \"2019-06-01\", \"validUntil\": \"2020-06-01\"}"
                        .formatted(X25519KeyPairs.publicKey(PAIR)));
        assertThat(key.statusCode()).as(key.body()).isEqualTo(201);
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        GeneratingRecords.generate(RECORDS, 1, DAY, Format.CSV, records);
        byte[] begun = sent(program, "/api/v1/detention-records/imports", "beheer", "text/csv", records.toByteArray());
        assertThat(new String(begun, UTF_8)).contains("RUNNING");
        awaiting(
                "the records are there",
                () -> program.all("/api/v1/detention-records/imports", "beheer")
                        .get(0)
                        .get("state")
                        .stringValue()
                        .equals("DONE"));
    }

    private void ask(RunningProgram program) throws IOException {
        HttpResponse<String> answer = program.post(
                DELIVERIES, REQUESTER, "ask-" + asked.size(), """
                        {"agreement": "INJUS-TOESLAGEN", "purpose": "ALLOWANCE_CHECK", "fields": ["bsn", "surname", "startDate", "titles"],
                         "referenceDay": "%s", "localRetention": "P3M", "format": "NDJSON", "recipientKey": "%s"}""".formatted(DAY, X25519KeyPairs.publicKey(PAIR)));
        assertThat(answer.body()).contains("QUEUED");
        String location = answer.headers().firstValue("Location").orElseThrow();
        asked.add(location.substring(location.lastIndexOf('/') + 1));
    }

    /** Exactly these have a manifest, a log, as many lines in it as the manifest says, and the file that the manifest says. */
    private void whatIsMadeIsWhole(Set<String> codes) throws Exception {
        try (SingleConnectionDataSource connection = RunningProgram.beside(data)) {
            JdbcClient database = JdbcClient.create(connection);
            assertThat(texts(database, "select code from delivery_made")).isEqualTo(new TreeSet<>(codes));
            assertThat(texts(database, "select delivery from processing_log")).isEqualTo(new TreeSet<>(codes));
            assertThat(texts(database, "select code from delivery where state = 'READY'"))
                    .isEqualTo(new TreeSet<>(codes));
            assertThat(texts(database, "select relname from pg_class where relname ~ '^processing_log_line_[0-9]+$'"))
                    .isEqualTo(texts(database, "select 'processing_log_line_' || number from delivery_made"));
            assertThat(texts(database, """
                            select m.code from delivery_made m join processing_log g on g.number = m.number and g.delivery = m.code
                            where g.records = (m.manifest ->> 'recordsDelivered')::bigint
                                and g.records = (select count(*) from processing_log_line l where l.log = g.number)""")).isEqualTo(new TreeSet<>(codes));
            for (String made : texts(database, "select number || ' ' || sha256 from delivery_made")) {
                String[] words = made.split(" ", -1);
                assertThat(X25519KeyPairs.sha256(Files.readAllBytes(folder().resolve(words[0] + ".age"))))
                        .isEqualTo(words[1]);
            }
        }
    }

    /** Nobody can fetch these; the next start clears them away. */
    private Set<String> filesWithoutLog() throws IOException {
        try (SingleConnectionDataSource connection = RunningProgram.beside(data);
                var files = Files.list(folder())) {
            Set<String> names = new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
            names.removeAll(texts(JdbcClient.create(connection), "select number || '.age' from delivery_made"));
            return names;
        }
    }

    private static List<JsonNode> ready(RunningProgram program) throws IOException {
        return program.all(DELIVERIES + "?state=READY", REQUESTER);
    }

    private void everyManifestTellsTheSame(RunningProgram program) throws IOException {
        Set<String> told = new TreeSet<>();
        for (String code : asked) {
            JsonNode manifest = program.read(DELIVERIES + "/" + code + "/manifest", REQUESTER);
            told.add(manifest.get("plainSha256") + " " + manifest.get("recordsDelivered") + " "
                    + manifest.get("recordsConsidered"));
        }
        assertThat(told).hasSize(1);
        assertThat(told.iterator().next()).endsWith(" " + RECORDS);
    }

    private void everyProcessWaitsForItsRequester(RunningProgram program) throws IOException {
        assertThat(program.all("/api/v1/tasks", REQUESTER).stream()
                        .filter(task -> task.get("kind").stringValue().equals("user_fetch_delivery"))
                        .map(task -> task.at("/subject/code").stringValue()))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    private void whatIsFetchedIsWhatTheManifestTells(RunningProgram program, String code) throws Exception {
        JsonNode manifest = program.read(DELIVERIES + "/" + code + "/manifest", REQUESTER);
        byte[] file = sent(program, DELIVERIES + "/" + code + "/file", REQUESTER, "", new byte[0]);
        assertThat(X25519KeyPairs.sha256(file)).isEqualTo(manifest.get("sha256").stringValue());
        byte[] plain = X25519KeyPairs.decrypted(file, PAIR);
        assertThat(X25519KeyPairs.sha256(plain))
                .isEqualTo(manifest.get("plainSha256").stringValue());
        assertThat(new String(plain, UTF_8).lines())
                .hasSize(manifest.get("recordsDelivered").intValue());
    }

    private byte[] sent(RunningProgram program, String path, String account, String type, byte[] body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(program.address(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((account + ":doelbinder").getBytes(UTF_8)))
                .POST(body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        HttpResponse<byte[]> answer = client.send(
                (type.isEmpty() ? request : request.header("Content-Type", type)).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isBetween(200, 201);
        return answer.body();
    }

    private static String[] jvm(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Ddoelbinder.dossier=classpath:dossiers/2019-injus"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static void awaiting(String what, Callable<Boolean> is) throws Exception {
        Instant patience = Instant.now().plusSeconds(120);
        while (!is.call()) {
            assertThat(Instant.now()).as(what).isBefore(patience);
            Thread.sleep(50);
        }
    }

    private static Set<String> texts(JdbcClient database, String sql) {
        return new TreeSet<>(database.sql(sql).query(String.class).list());
    }

    private Path folder() throws IOException {
        try (var files = Files.find(data.resolve("files"), 2, (path, is) -> path.endsWith("deliveries"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
