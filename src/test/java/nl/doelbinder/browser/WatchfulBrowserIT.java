package nl.doelbinder.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The browser of the journeys sees what it says it sees: each fault on a page of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchfulBrowserIT {

    private final Chromium chromium = new Chromium();
    private String body = "";
    private final HttpServer server;

    WatchfulBrowserIT() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeAll
    void serve() {
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
            if (path.equals("/faulty.html")) {
                var html = document(body).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, html.length);
                exchange.getResponseBody().write(html);
            } else {
                exchange.sendResponseHeaders(path.equals("/favicon.ico") ? 204 : 404, -1);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop(0);
        chromium.close();
    }

    @Test
    void a_sound_page_passes() {
        assertThatCode(() -> look("<p><a href=\"/faulty.html\">Verder</a></p>")).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<p><input type='text' id='a'></p> ~ label",
                "<table><tr><td>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</td></tr></table> ~ sideways at 320 px",
                "<p><img src='/gone.png' alt='Weg'></p> ~ Failed to load resource",
                "<p style='margin: 0'>Tekst</p> ~ Content Security Policy",
                "<p><div>Tekst</div></p> ~ close-order",
                "<p><button type='button' disabled>Nee</button> <a href='/faulty.html' tabindex='0' id='a'></a></p> ~ link-name"
            })
    void a_fault_is_seen(String html, String complaint) {
        assertThatThrownBy(() -> look(html)).isInstanceOf(AssertionError.class).hasMessageContaining(complaint);
    }

    private void look(String html) {
        body = html;
        try (var browser = new Browser(
                chromium.browser(), "http://localhost:" + server.getAddress().getPort())) {
            browser.visit("/faulty.html").isSound();
            browser.assertNothingWentWrong();
        }
    }

    private static String document(String body) {
        return """
                <!DOCTYPE html>
                <html lang="nl">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Een bladzijde</title>
                </head>
                <body>
                <main>
                <h1>Een bladzijde</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(body);
    }
}
