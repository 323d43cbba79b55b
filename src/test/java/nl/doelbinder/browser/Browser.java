package nl.doelbinder.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.doelbinder.lint.NodeTool;

/**
 * One person at one browser for one test. {@code visit("/verzoeken").isSound()} looks at a page in every way we know; whatever pages a test
 * comes by, their HTML is validated when it ends, and the browser's console must have stayed silent.
 */
public final class Browser implements AutoCloseable {

    private static final AtomicInteger PAGES = new AtomicInteger();
    /** A folder for each JVM: tests run in two. */
    private static final Path HTML =
            Path.of("target/html/" + ProcessHandle.current().pid());

    private static final Map<String, List<Cookie>> SIGNED_IN = new ConcurrentHashMap<>();

    private final String application;
    private final BrowserContext context;
    private final Page page;
    private final List<Response> documents = new ArrayList<>();
    private final Set<Request> finished = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Browser> others = new ArrayList<>();

    Browser(com.microsoft.playwright.Browser chromium, String application) {
        this.application = application;
        context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(application)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam"));
        context.setDefaultTimeout(Chromium.PATIENCE);
        page = context.newPage();
        page.onResponse(this::remember);
        page.onRequestFinished(finished::add);
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** Playwright's page, for what a journey does on it. */
    public Page page() {
        return page;
    }

    public VisitedPage visit(String path) {
        page.navigate(path);
        return here();
    }

    /** The page as it stands now, after a click that led to it or changed it. */
    public VisitedPage here() {
        return new VisitedPage(page);
    }

    /** Signs in with the password of the example accounts, wherever the application asks for it. */
    public VisitedPage signIn(String username) {
        return signIn(username, "doelbinder");
    }

    public VisitedPage signIn(String username, String password) {
        page.navigate("/");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("form:has(input[name=password])")
                .getByRole(AriaRole.BUTTON)
                .last()
                .click();
        page.waitForLoadState();
        return here();
    }

    /** Goes on as somebody who signed in before, in another test of the same program: for tests that are not about signing in. */
    public void goOnAs(String username) {
        context.addCookies(SIGNED_IN.computeIfAbsent(application + " " + username, unknown -> {
            signIn(username);
            return context.cookies().stream()
                    .filter(cookie -> !cookie.name.equals("language"))
                    .toList();
        }));
    }

    /** Somebody else at the same time, or the same person later at another machine. It ends with this one. */
    public Browser another() {
        var other = new Browser(context.browser(), application);
        others.add(other);
        return other;
    }

    /** Forgets who was signed in. */
    public void signOut() {
        context.clearCookies();
    }

    /** Where a journey broke off. */
    void keepPicture(Class<?> test, String name) {
        var file = "failed-" + VisitedPage.slug(test.getSimpleName() + "-" + name) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", file)));
    }

    void assertNothingWentWrong() {
        assertNoComplaints();
        assertValid(written());
    }

    void assertNoComplaints() {
        assertThat(complaints).as("what the browser complained about").isEmpty();
        others.forEach(Browser::assertNoComplaints);
    }

    /** All at once: to begin looking costs more than to look. */
    static void assertValid(List<Path> html) {
        if (!html.isEmpty()) {
            var arguments = new ArrayList<>(List.of("--config", "htmlvalidate.json", "--formatter", "text"));
            html.forEach(file -> arguments.add(file.toAbsolutePath().toString()));
            var report = NodeTool.HTML_VALIDATE.run(arguments);
            assertThat(report.clean()).as(report.text()).isTrue();
        }
    }

    @Override
    public void close() {
        others.forEach(Browser::close);
        context.close();
    }

    private void remember(Response response) {
        if ("document".equals(response.request().resourceType())
                && response.headers().getOrDefault("content-type", "").startsWith("text/html")
                && !Set.of(301, 302, 303, 307, 308).contains(response.status())) {
            documents.add(response);
        }
    }

    /** A test may go to a page that answers 404 on purpose: only then does the browser name the page itself as what did not load. */
    private void listen(ConsoleMessage message) {
        var aboutThePageItself = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        if (Set.of("error", "warning").contains(message.type()) && !aboutThePageItself) {
            complaints.add(page.url() + ": " + message.text() + " (" + message.location() + ")");
        }
    }

    /** One file for each page seen, named after its address. */
    List<Path> written() {
        var files = new ArrayList<Path>();
        others.forEach(other -> files.addAll(other.written()));
        try {
            Files.createDirectories(HTML);
            for (var document : documents) {
                if (!finished.contains(document.request())) {
                    continue; // a page that the browser left before it had read all of it: its body would be waited for
                    // in vain
                }
                var name = VisitedPage.slug(document.url().substring(application.length()));
                var file = HTML.resolve("%03d-%s.html".formatted(PAGES.incrementAndGet(), name));
                try {
                    Files.write(file, document.body());
                    files.add(file);
                } catch (PlaywrightException e) {
                    // a page that the browser left before it had read all of it
                }
            }
            return files;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
