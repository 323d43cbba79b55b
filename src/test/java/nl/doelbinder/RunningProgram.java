package nl.doelbinder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program itself, in a process of its own, on its own database in a folder. */
public final class RunningProgram implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("^\\s+address\\s+(http://\\S+)");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final URI address;

    private RunningProgram(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the program as it is delivered. */
    public static RunningProgram start(Path data, String... jvm) {
        return start(DoelbinderApplication.class.getName(), classPath(), data, jvm);
    }

    /** As {@link #start}, for a test that soon ends it: to compile it as well as can be costs more than it gives. */
    public static RunningProgram startQuickly(Path data) {
        return start(data, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");
    }

    /** Starts another main class around the program, from a package of its own; nothing else of the tests is there. */
    public static RunningProgram startAround(Class<?> main, Path data, String... jvm) {
        String folder = main.getPackageName().replace('.', '/');
        try (var files = Files.list(
                Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI())
                        .resolve(folder))) {
            Path alone = Files.createTempDirectory("around");
            Path target = Files.createDirectories(alone.resolve(folder));
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
            return start(main.getName(), alone + File.pathSeparator + classPath(), data, jvm);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RunningProgram start(String main, String classPath, Path data, String... jvm) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvm));
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of("--server.port=0", "--doelbinder.data=" + data));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try {
                return new RunningProgram(process, addressOf(process));
            } catch (IllegalStateException e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A look into the program's own database, beside it.
     *
     * @param data the folder that it was started with
     */
    public static SingleConnectionDataSource beside(Path data) throws IOException {
        String port = Files.readAllLines(data.resolve("postgresql-18/postmaster.pid"))
                .get(3)
                .strip();
        return new SingleConnectionDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/doelbinder",
                "doelbinder",
                Files.readString(data.resolve("password")).strip(),
                true);
    }

    public URI address(String path) {
        return address.resolve(path);
    }

    /** Every item of a list, over all its pages. */
    public List<JsonNode> all(String path, String account) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String next = path + (path.contains("?") ? "&" : "?") + "size=200";
        while (next != null) {
            JsonNode page = read(next, account);
            page.get("items").forEach(items::add);
            JsonNode link = page.at("/links/next");
            next = link.isString() ? link.stringValue() : null;
        }
        return items;
    }

    /** What an example account reads by the API. */
    public JsonNode read(String path, String account) throws IOException {
        HttpResponse<String> answer = send(call(path, account).GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /**
     * What an example account sends to the API.
     *
     * @param headers further ones, each name before its value
     */
    public HttpResponse<String> post(String path, String account, String key, String body, String... headers)
            throws IOException {
        HttpRequest.Builder call = call(path, account)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? call : call.headers(headers));
    }

    /** What an example account sends to the API as a file. */
    public HttpResponse<String> upload(String path, String account, String name, byte[] contents) throws IOException {
        String head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(call(path, account)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArrays(
                        List.of(head.getBytes(UTF_8), contents, "\r\n--part--\r\n".getBytes(UTF_8)))));
    }

    private HttpRequest.Builder call(String path, String account) {
        String signedIn = Base64.getEncoder().encodeToString((account + ":doelbinder").getBytes(UTF_8));
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Basic " + signedIn);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9}: nothing is finished. */
    public void kill() {
        process.destroyForcibly();
        ended(30);
    }

    /** Ends it as an operator does. */
    @Override
    public void close() {
        process.destroy();
        if (!ended(60)) {
            process.destroyForcibly();
        }
    }

    private boolean ended(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("test-classes"))
                // After packaging the product's own jar stands beside its classes.
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("doelbinder-"))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static URI addressOf(Process process) {
        CompletableFuture<URI> address = new CompletableFuture<>();
        StringBuilder said = new StringBuilder();
        Thread listener = new Thread(() -> listen(process, said, address), "program-output");
        listener.setDaemon(true);
        listener.start();
        try {
            return address.get(10, TimeUnit.MINUTES);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("the program does not start: " + said, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads on for as long as the program lives: it would stand still otherwise. */
    private static void listen(Process process, StringBuilder said, CompletableFuture<URI> address) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                Matcher ready = ADDRESS.matcher(line);
                if (ready.find()) {
                    address.complete(URI.create(ready.group(1)));
                }
                if (!address.isDone()) {
                    said.append(line).append('\n');
                }
            }
            address.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }
}
