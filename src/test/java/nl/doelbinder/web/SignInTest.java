package nl.doelbinder.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.doelbinder.WithDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Getting in, staying in and getting out, by real calls of the running program on the dossier of 2016. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
class SignInTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    /** Before and after: other tests sign in from the same address. */
    @BeforeEach
    @AfterEach
    void forgetFailures() {
        transactions.executeWithoutResult(
                status -> database.sql("delete from sign_in_failure").update());
    }

    @Test
    void an_example_account_signs_in_and_out_again() throws Exception {
        var visit = visitSignIn();
        var signedIn = signIn(visit, "aanvrager.isc", "doelbinder");
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(location(signedIn)).endsWith("/");

        var session = cookie(signedIn);
        assertThat(session)
                .as("the session gets another name at sign-in")
                .isNotNull()
                .isNotEqualTo(visit.cookie());
        assertThat(get("/mijn-werk", session).statusCode()).isEqualTo(200);
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");

        assertThat(post("/afmelden", session, "").statusCode())
                .as("without the token")
                .isEqualTo(403);
        var token = token(get("/mijn-werk", session).body());
        assertThat(location(post("/afmelden", session, "_csrf=" + encoded(token))))
                .endsWith("/aanmelden?reden=ended");
        assertThat(location(get("/mijn-werk", session))).endsWith("/aanmelden?reden=expired");
    }

    @Test
    void the_session_stands_in_the_database() throws Exception {
        signIn(visitSignIn(), "fg", "doelbinder");
        assertThat(database.sql("select count(*) from spring_session where principal_name = 'fg'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_form_without_the_pages_token_is_refused() throws Exception {
        var visit = visitSignIn();
        var answer = post("/aanmelden", visit.cookie(), "username=fg&password=doelbinder");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void after_five_wrong_passwords_the_right_one_does_not_help_either() throws Exception {
        assertThat(call("GET", "/api/v1/tasks", "auditor", "doelbinder").statusCode())
                .as("known from a moment ago")
                .isEqualTo(200);
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(location(signIn(visitSignIn(), "auditor", "wrong"))).endsWith("?reden=failed");
        }
        assertThat(location(signIn(visitSignIn(), "auditor", "doelbinder"))).endsWith("?reden=throttled");
        assertThat(location(signIn(visitSignIn(), "inkoop", "doelbinder"))).endsWith("/");
    }

    @Test
    void the_apis_attempts_count_too() throws Exception {
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(call("GET", "/api/v1/tasks", "beheer", "wrong").statusCode())
                    .isEqualTo(401);
        }
        var answer = call("GET", "/api/v1/tasks", "beheer", "doelbinder");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void the_api_takes_a_name_and_password_with_each_call() throws Exception {
        var answer = call("GET", "/api/v1/tasks", "privacy.officer", "doelbinder");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
    }

    @Test
    void a_cookie_alone_opens_nothing_of_the_api() throws Exception {
        var session = Objects.requireNonNull(cookie(signIn(visitSignIn(), "aanvrager.isc", "doelbinder")));
        assertThat(get("/mijn-werk", session).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/tasks", session).statusCode()).isEqualTo(401);
        assertThat(post("/api/v1/monitoring-requests", String.valueOf(session), "{}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_refused_call_is_answered_with_a_problem() throws Exception {
        var unknown = get("/api/v1/tasks", null);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(unknown.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");

        assertThat(call("GET", "/api/v1/audit", "aanvrager.isc", "doelbinder").statusCode())
                .isEqualTo(403);
        assertThat(call("GET", "/api/v1/nothing-here", "aanvrager.isc", "doelbinder")
                        .statusCode())
                .isEqualTo(404);
        var wrongMethod = call("DELETE", "/api/v1/tasks", "aanvrager.isc", "doelbinder");
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
        assertThat(wrongMethod.headers().firstValue("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aanmelden", "/nowhere", "/api/v1/tasks", "/healthz"})
    void every_answer_says_what_a_browser_may_do_with_it(String path) throws Exception {
        var headers = get(path, null).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void a_part_of_a_page_leads_the_whole_page_to_the_sign_in() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(address("/mijn-werk"))
                        .header("HX-Request", "true")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect").orElseThrow()).endsWith("/aanmelden");
    }

    @Test
    void a_file_with_its_fingerprint_in_its_name_is_kept_and_another_asked_for_again() throws Exception {
        var page = visitSignIn().body();
        var css = Pattern.compile("href=\"(/css/layout-[0-9a-f]{32}\\.css)\"").matcher(page);
        assertThat(css.find()).as("the page names the fingerprinted file").isTrue();
        assertThat(get(css.group(1), null).headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable");
        assertThat(get("/css/layout.css", null).headers().firstValue("Cache-Control"))
                .contains("no-cache");
    }

    private record Visit(String cookie, String token, String body) {}

    private Visit visitSignIn() throws Exception {
        var page = get("/aanmelden", null);
        assertThat(page.statusCode()).isEqualTo(200);
        return new Visit(String.valueOf(cookie(page)), token(page.body()), page.body());
    }

    private HttpResponse<String> signIn(Visit visit, String username, String password) throws Exception {
        return post(
                "/aanmelden",
                visit.cookie(),
                "username=%s&password=%s&_csrf=%s".formatted(username, password, encoded(visit.token())));
    }

    private HttpResponse<String> call(String method, String path, String username, String password) throws Exception {
        var basic = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
        return send(HttpRequest.newBuilder(address(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Basic " + basic));
    }

    private HttpResponse<String> get(String path, @Nullable String cookie) throws Exception {
        var request = HttpRequest.newBuilder(address(path));
        return send(cookie == null ? request : request.header("Cookie", cookie));
    }

    private HttpResponse<String> post(String path, String cookie, String body) throws Exception {
        var type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
        return send(HttpRequest.newBuilder(address(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("Cookie", cookie));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static @Nullable String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(Sessions.COOKIE + "="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElse(null);
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).as("the form has a token").isTrue();
        return found.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
