package nl.doelbinder.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One Chromium for all tests of this JVM: the machine's own, else Debian's where we may install it, else the one Playwright downloads.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> USUAL =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** It asks nobody but us for anything. (Playwright starts it without its sandbox, which root and containers lack.) */
    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Where the focus goes, the page is at once: what is looked at has not to arrive first.
            "--disable-smooth-scrolling");

    /** How long a page may take to become as it must: other tests run on the same machine. */
    static final int PATIENCE = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var machines = found();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions().setArgs(QUIET);
        machines.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    com.microsoft.playwright.Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Tests run in two JVMs: while one brings a browser, the other waits, and then finds it. */
    private static Optional<Path> found() {
        try (var lock = FileChannel.open(
                Path.of("target/chromium.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            var machines = onThisMachine().or(Chromium::installed);
            if (machines.isEmpty()) {
                downloadPlaywrights();
            }
            return machines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> onThisMachine() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .filter(Chromium::answers)
                .findFirst();
    }

    private static Optional<Path> installed() {
        if (!isRoot() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        run(List.of("apt-get", "update", "-qq"));
        run(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"));
        return onThisMachine();
    }

    private static void downloadPlaywrights() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        run(List.of(java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", "chromium"));
    }

    /** Ubuntu puts a script at this place that only tells where to get the real one. */
    private static boolean answers(Path chromium) {
        return run(List.of(chromium.toString(), "--version"));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(Path.of("target/chromium.log").toFile()));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
