package nl.doelbinder.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doelbinder.RunningProgram;
import nl.doelbinder.TestDatabase;

/**
 * The pages of a tender with 500 document versions, 300 actions and 100 meetings, read one after the other by somebody who
 * is signed in. Tells the median and the slowest of a hundred.
 */
final class TenderPageLoad {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of(
            "/aanbestedingen/SMM-2016",
            "/aanbestedingen/SMM-2016/planning",
            "/aanbestedingen/SMM-2016/stukken",
            "/aanbestedingen/SMM-2016/stukken/BOARD_MEMO",
            "/aanbestedingen/SMM-2016/poort",
            "/aanbestedingen/SMM-2016/eisen",
            "/stuurgroep/acties",
            "/stuurgroep",
            "/mijn-werk");
    private static final int WARM_UP = 60;
    private static final int MEASURED = 100;
    private static final int VERSIONS = 500;

    private TenderPageLoad() {}

    public static void main(String[] args) throws Exception {
        String database = TestDatabase.empty();
        try (RunningProgram program = RunningProgram.start(
                Files.createTempDirectory("doelbinder-load"),
                "-Xmx1g",
                "-Dspring.datasource.url=" + database,
                "-Dspring.datasource.username=postgres",
                "-Dspring.datasource.password=postgres")) {
            fill(database);
            HttpClient client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            addVersions(program, database);
            signIn(client, program);
            for (String page : PAGES) {
                measure(client, program.address(page));
            }
        }
        System.exit(0);
    }

    private static void measure(HttpClient client, URI page) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(page).build();
        int bytes = 0;
        for (int at = 0; at < WARM_UP; at++) {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                System.out.printf("%-36s answers %d%n", page.getPath(), answer.statusCode());
                return;
            }
            bytes = answer.body().length;
        }
        double[] times = new double[MEASURED];
        for (int at = 0; at < MEASURED; at++) {
            long start = System.nanoTime();
            client.send(request, BodyHandlers.ofByteArray());
            times[at] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                "%-36s median %6.1f ms, slowest %6.1f ms, %d kB%n",
                page.getPath(), times[MEASURED / 2], times[MEASURED - 1], bytes / 1024);
    }

    private static void signIn(HttpClient client, RunningProgram program) throws IOException, InterruptedException {
        URI door = program.address("/aanmelden");
        String form = client.send(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString()).body();
        Matcher token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("the form to sign in has no token");
        }
        String fields = "username=secretaris.stuurgroep&password=doelbinder&_csrf="
                + URLEncoder.encode(token.group(1), UTF_8);
        client.send(
                HttpRequest.newBuilder(door)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Beside what the dossier has. */
    private static void fill(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into board_meeting (id, board, held_on)
                    select -row_number() over (), code, date '2016-11-01' + 7 * week
                    from board, generate_series(1, 20) week""");
            statement.execute("""
                    insert into meeting
                    select 'LOAD-' || n, version, board, date '2017-01-01' + n, starts_at, ends_at, place, agenda,
                        attendance, minutes, minutes_approved_on, minutes_approved_in, minutes_sent_on
                    from meeting, generate_series(1, 100) n
                    where code = (select min(code) from meeting)""");
            statement.execute("""
                    insert into steering_action (nr, version, raised_on, due, unit, text, state)
                    select 10000 + n, 0, date '2016-09-01', date '2016-09-10' + n % 60, 'ISC', 'Actie ' || n, 'OPEN'
                    from generate_series(1, 300) n""");
        }
    }

    /** As somebody of the workgroup adds them: half of them to one document, the others to all in turn. */
    private static void addVersions(RunningProgram program, String database) throws Exception {
        List<String> documents = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet codes = statement.executeQuery("select code from tender_document order by place")) {
            while (codes.next()) {
                documents.add(codes.getString(1));
            }
        }
        HttpClient client = HttpClient.newHttpClient();
        String account = Base64.getEncoder().encodeToString("inkoop:doelbinder".getBytes(UTF_8));
        for (int nr = 0; nr < VERSIONS; nr++) {
            String document = nr % 2 == 0 ? "BOARD_MEMO" : documents.get(nr / 2 % documents.size());
            URI address = program.address("/api/v1/tenders/SMM-2016/documents/" + document + "/versions");
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Basic " + account)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    "{\"version\": \"9.%d\", \"text\": \"Versie %d van dit stuk.\"}".formatted(nr, nr)))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        }
        System.out.println(VERSIONS + " versions added to " + documents.size() + " documents");
    }
}
