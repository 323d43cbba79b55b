package nl.doelbinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.doelbinder.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import provider.OpenIdProvider;

/** Signing in at the organisation's own provider, a real one, as docs/operations.md says it is set up. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "doelbinder.dossier=none",
            "spring.security.oauth2.client.registration.org.client-id=" + OpenIdProvider.CLIENT,
            "spring.security.oauth2.client.registration.org.client-secret=" + OpenIdProvider.SECRET,
            "spring.security.oauth2.client.registration.org.scope=openid,profile",
            "spring.security.oauth2.resourceserver.jwt.audiences=" + OpenIdProvider.CLIENT
        })
@WithDatabase
class SignInAtProviderTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final ServletWebServerApplicationContext PROVIDER = OpenIdProvider.start();

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.client.provider.org.issuer-uri", SignInAtProviderTest::issuer);
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", SignInAtProviderTest::issuer);
    }

    @BeforeEach
    void register() {
        OpenIdProvider.callBackAt(product("/login/oauth2/code/org"));
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void the_sign_in_page_leads_to_the_provider_and_back_to_the_functions_it_claims() throws Exception {
        assertThat(get(product("/aanmelden")).body()).contains("/oauth2/authorization/org");

        var home = signIn("aanvrager.isc");
        assertThat(home.uri()).hasToString(product("/mijn-werk"));
        assertThat(home.body()).contains("aanvrager.isc");
        assertThat(get(product("/verzoeken/nieuw")).statusCode()).isEqualTo(200);
    }

    @Test
    void who_holds_no_function_here_gets_in_and_may_see_nothing() throws Exception {
        assertThat(signIn("bezoeker").statusCode()).isEqualTo(200);
        assertThat(get(product("/verzoeken")).statusCode()).isEqualTo(403);
        assertThat(get(product("/spoor")).statusCode()).isEqualTo(403);
    }

    @Test
    void the_providers_tokens_open_the_api_and_others_do_not() throws Exception {
        var call = HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/token"))
                .header("Authorization", basic(OpenIdProvider.CLIENT, OpenIdProvider.SECRET))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var token = client.send(call, HttpResponse.BodyHandlers.ofString())
                .body()
                .replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");

        assertThat(withToken("/api/v1/monitoring-requests", token).statusCode()).isEqualTo(200);
        assertThat(withToken("/api/v1/audit", token).statusCode()).isEqualTo(200);
        var forged =
                token.substring(0, token.lastIndexOf('.') + 1) + "AAAA" + token.substring(token.lastIndexOf('.') + 5);
        assertThat(withToken("/api/v1/monitoring-requests", forged).statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> signIn(String account) throws Exception {
        var asked = get(product("/oauth2/authorization/org"));
        assertThat(asked.uri().toString()).as("the provider asks who it is").startsWith(issuer() + "/login");
        var token = TOKEN.matcher(asked.body());
        assertThat(token.find()).isTrue();
        var form = "username=" + account + "&password=" + OpenIdProvider.PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return client.send(
                HttpRequest.newBuilder(asked.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> withToken(String path, String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(product(path)))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String product(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static String issuer() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(PROVIDER.getWebServer()).getPort();
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
