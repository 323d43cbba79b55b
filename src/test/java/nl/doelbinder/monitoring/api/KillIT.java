package nl.doelbinder.monitoring.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.doelbinder.ApiTest;
import nl.doelbinder.RunningProgram;
import nl.doelbinder.pia.SubmittingUntilKilled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The program is killed while many file, and some put PIAs before their reviewers: what it acknowledged is there, whole,
 * and nothing is there by half.
 */
@Timeout(1800)
class KillIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CLIENTS = 32;
    private static final int ENOUGH = 150;
    private static final String REQUESTS = "/api/v1/monitoring-requests";

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path data;

    @Test
    void what_was_acknowledged_is_there_and_nothing_by_half() throws Exception {
        List<SubmittingUntilKilled> authors;
        try (RunningProgram program = RunningProgram.startQuickly(data)) {
            authors = List.of(new SubmittingUntilKilled(program), new SubmittingUntilKilled(program));
            authors.forEach(Thread::start);
            fileUntilKilled(program, authors);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (RunningProgram program = RunningProgram.startQuickly(data)) {
            everyAcknowledgedIsWhole(program);
            nothingIsThereByHalf(program);
            for (SubmittingUntilKilled author : authors) {
                author.isWholeOrNotAtAll(program);
            }
            whoAsksAgainIsAnsweredOnce(program);
            theChainIsWhole(program);
        }
    }

    private void fileUntilKilled(RunningProgram program, List<SubmittingUntilKilled> authors)
            throws InterruptedException {
        AtomicInteger number = new AtomicInteger();
        List<Thread> clients = new ArrayList<>();
        for (int at = 0; at < CLIENTS; at++) {
            Thread thread = new Thread(() -> {
                try {
                    while (true) {
                        String title = "Bij het vallen " + number.incrementAndGet();
                        sent.add(title);
                        HttpResponse<String> answer = file(program, title);
                        if (answer.statusCode() != 201) {
                            return;
                        }
                        acknowledged.put(title, answer.body());
                    }
                } catch (IOException e) {
                    // Killed.
                }
            });
            clients.add(thread);
            thread.start();
        }
        while ((acknowledged.size() < ENOUGH || authors.stream().anyMatch(SubmittingUntilKilled::hasYetToSubmit))
                && clients.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(5);
        }
        program.kill();
        for (Thread author : authors) {
            author.join();
        }
        for (Thread thread : clients) {
            thread.join();
        }
    }

    private void everyAcknowledgedIsWhole(RunningProgram program) throws IOException {
        for (String answer : acknowledged.values()) {
            JsonNode filed = JSON.readTree(answer);
            JsonNode now = program.read(REQUESTS + "/" + filed.get("code").stringValue(), ApiTestAccounts.REQUESTER);
            assertThat(now).isEqualTo(filed);
        }
    }

    private void nothingIsThereByHalf(RunningProgram program) throws IOException {
        Set<String> filed = new HashSet<>();
        for (JsonNode line : program.all(REQUESTS + "?unit=WEBCARE", ApiTestAccounts.REQUESTER)) {
            if (sent.contains(line.get("title").stringValue())) {
                assertThat(line.get("state").stringValue()).isEqualTo("AWAITING_ACCEPTANCE");
                filed.add(line.get("code").stringValue());
            }
        }
        assertThat(filed).hasSizeGreaterThanOrEqualTo(acknowledged.size());
        for (String code : filed) {
            assertThat(program.read(REQUESTS + "/" + code + "/assessments", ApiTestAccounts.AUDITOR)
                            .at("/page/totalItems")
                            .intValue())
                    .isEqualTo(1);
        }
        Set<String> waiting = new HashSet<>();
        for (JsonNode task : program.all("/api/v1/tasks", ApiTestAccounts.REQUESTER)) {
            String code = task.at("/subject/code").stringValue();
            assertThat(waiting.add(code)).as("one task for " + code).isTrue();
        }
        assertThat(waiting).containsAll(filed);
        Set<String> onTrail = new HashSet<>();
        for (JsonNode entry : program.all("/api/v1/audit?act=FILE_REQUEST", ApiTestAccounts.AUDITOR)) {
            onTrail.add(entry.get("subject").stringValue().substring("monitoring-requests/".length()));
        }
        assertThat(onTrail).containsAll(filed);
        onTrail.addAll(waiting);
        onTrail.removeAll(filed);
        // What is left is the dossier's own.
        for (String code : onTrail) {
            assertThat(program.read(REQUESTS + "/" + code, ApiTestAccounts.AUDITOR)
                            .get("title")
                            .stringValue())
                    .doesNotStartWith("Bij het vallen");
        }
    }

    /** Whose answer was lost asks again with its key: it is stored once. */
    private void whoAsksAgainIsAnsweredOnce(RunningProgram program) throws IOException {
        for (String title : sent) {
            HttpResponse<String> again = file(program, title);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
            String first = acknowledged.get(title);
            if (first != null) {
                assertThat(again.body()).isEqualTo(first);
            }
        }
        List<String> titles = program.all(REQUESTS + "?unit=WEBCARE", ApiTestAccounts.REQUESTER).stream()
                .map(line -> line.get("title").stringValue())
                .filter(sent::contains)
                .toList();
        assertThat(titles).doesNotHaveDuplicates().hasSize(sent.size());
    }

    private void theChainIsWhole(RunningProgram program) {
        JsonNode chain = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> program.read("/api/v1/audit/verification", ApiTestAccounts.AUDITOR),
                        read -> read.get("sealed").intValue() > sent.size());
        assertThat(chain.get("whole").booleanValue()).as(chain.toString()).isTrue();
    }

    private static HttpResponse<String> file(RunningProgram program, String title) throws IOException {
        ObjectNode draft = ApiTestAccounts.draft().put("title", title);
        return program.post(REQUESTS, ApiTestAccounts.REQUESTER, title.replace(' ', '-'), draft.toString());
    }

    /** As in {@link ApiTest}, which starts a program of its own. */
    private static final class ApiTestAccounts extends ApiTest {

        static final String REQUESTER = ApiTest.REQUESTER;
        static final String AUDITOR = ApiTest.AUDITOR;

        static ObjectNode draft() {
            return draft(LAWFUL);
        }
    }
}
