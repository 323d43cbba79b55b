package nl.doelbinder.policy.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.doelbinder.ApiTest;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.Dossier2016;
import nl.doelbinder.policy.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AssessmentResourceTest extends ApiTest {

    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final String BATCH = "/api/v1/assessments/batch";

    @Autowired
    private RuleBook rules;

    @Autowired
    private CurrentRegisters registers;

    @ParameterizedTest
    @CsvSource({
        "V-001, DENY",
        "V-002, DENY",
        "V-003, REFER",
        "V-004, REFER",
        "V-005, DENY",
        "V-006, DENY",
        "V-007, DENY",
        "V-008, CONDITION"
    })
    void the_dossier_s_requests_are_judged_as_the_policy_says(String code, String verdict) {
        var answer = post(ASSESSMENTS, question(code)).as(AUDITOR).answered(200);
        assertThat(answer.json().get("verdict").stringValue()).isEqualTo(verdict);
        assertThat(answer.json().get("assessedOn").stringValue()).isEqualTo("2016-09-06");
    }

    @Test
    void an_assessment_has_every_field_also_where_there_is_nothing_to_say() {
        var assessment =
                post(ASSESSMENTS, question("V-006")).as(REQUESTER).answered(200).json();
        assertThat(assessment.propertyNames())
                .containsExactly("assessedOn", "verdict", "findings", "matrix", "ruleSet", "registers");
        assertThat(assessment.get("findings").valueStream())
                .allSatisfy(finding -> assertThat(finding.propertyNames())
                        .containsExactly("rule", "family", "outcome", "message", "sources", "until"))
                .anySatisfy(finding -> assertThat(finding.get("until").isNull()).isTrue());
        assertThat(assessment.at("/matrix/factors").size()).isEqualTo(8);
        assertThat(assessment.get("ruleSet").stringValue()).startsWith("sha256:");
    }

    @Test
    void messages_are_in_the_caller_s_language() {
        var dutch = post(ASSESSMENTS, question("V-001")).as(REQUESTER).answered(200);
        var english = post(ASSESSMENTS, question("V-001"))
                .as(REQUESTER)
                .with("Accept-Language", "en")
                .answered(200);
        assertThat(dutch.header("Content-Language")).isEqualTo("nl");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.json().at("/findings/0/message"))
                .isNotEqualTo(dutch.json().at("/findings/0/message"));
    }

    @Test
    void without_a_day_it_is_today() {
        ObjectNode question = question("V-008");
        question.remove("assessedOn");
        var answer = post(ASSESSMENTS, question).as(REQUESTER).answered(200);
        assertThat(answer.json().get("assessedOn").stringValue()).startsWith("2016-09-0");
    }

    @Test
    void what_was_answered_can_be_asked_again() {
        var filed = get("/api/v1/monitoring-requests/V-005")
                .as(AUDITOR)
                .answered(200)
                .json();
        ObjectNode question = JSON.createObjectNode();
        question.set("request", filed.get("request"));
        question.set("assessedOn", filed.at("/assessment/assessedOn"));
        var again = post(ASSESSMENTS, question).as(AUDITOR).answered(200).json();
        assertThat(again.get("findings")).isEqualTo(filed.at("/assessment/findings"));
    }

    @Test
    void lines_are_answered_in_order_and_a_bad_one_does_not_stop_the_rest() {
        String good = question("V-008").toString();
        List<String> lines = List.of(
                good,
                "{\"request\": {\"unit\": 1}}",
                "",
                "no json",
                good,
                "{\"request\": {}, \"x\": 1}",
                "x".repeat(LineBlock.LONGEST_LINE + 10),
                good + good,
                question("V-001").toString());
        var answer = batch(String.join("\n", lines).getBytes(UTF_8));
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        List<JsonNode> answers = answer.text().lines().map(JSON::readTree).toList();
        assertThat(answers).hasSize(lines.size());
        for (int line : List.of(2, 3, 4, 6, 7, 8)) {
            JsonNode bad = answers.get(line - 1);
            assertThat(bad.propertyNames()).containsExactly("line", "problem");
            assertThat(bad.get("line").intValue()).isEqualTo(line);
            assertThat(bad.at("/problem/status").intValue()).isEqualTo(400);
            assertThat(bad.at("/problem/errors").size()).isPositive();
        }
        JsonNode one = post(ASSESSMENTS, good).as(REQUESTER).answered(200).json();
        assertThat(answers.get(0)).isEqualTo(one);
        assertThat(answers.get(4)).isEqualTo(one);
        assertThat(answers.get(8).get("verdict").stringValue()).isEqualTo("DENY");
    }

    @Test
    void bytes_that_are_no_text_spoil_their_own_line_only() {
        byte[] good = (question("V-008") + "\n").getBytes(UTF_8);
        byte[] bad = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}', '\n'};
        byte[] lines = new byte[good.length * 2 + bad.length];
        System.arraycopy(good, 0, lines, 0, good.length);
        System.arraycopy(bad, 0, lines, good.length, bad.length);
        System.arraycopy(good, 0, lines, good.length + bad.length, good.length);
        List<JsonNode> answers = batch(lines).text().lines().map(JSON::readTree).toList();
        assertThat(answers).hasSize(3);
        assertThat(answers.get(1).get("line").intValue()).isEqualTo(2);
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
    }

    @Test
    void a_batch_may_be_larger_than_a_body() throws Exception {
        byte[] line = (question("V-001") + "\n").getBytes(UTF_8);
        int lines = 5 * 1024 * 1024 / line.length;
        String answer = readWhileSent(line, lines);
        assertThat(answer).startsWith("HTTP/1.1 200 ");
        List<String> answers = unchunked(answer).lines().toList();
        assertThat(answers.stream().distinct().count()).isEqualTo(1);
        assertThat(answers).hasSize(lines);
    }

    /** The JDK's client reads nothing before it has sent all: with answers this large, both sides may wait for one another. */
    private String readWhileSent(byte[] line, int times) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), address("/").getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                try {
                    out.write((batchHead() + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    + Integer.toHexString(line.length * times) + "\r\n")
                            .getBytes(UTF_8));
                    for (int at = 0; at < times; at++) {
                        out.write(line);
                    }
                    out.write("\r\n0\r\n\r\n".getBytes(UTF_8));
                    out.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            sending.get(20, TimeUnit.SECONDS);
            return answer;
        }
    }

    /** The body of an answer that came in chunks, the last of which is empty. */
    private static String unchunked(String answer) {
        StringBuilder body = new StringBuilder();
        int at = answer.indexOf("\r\n\r\n") + 4;
        while (true) {
            int end = answer.indexOf("\r\n", at);
            int length = Integer.parseInt(answer.substring(at, end), 16);
            if (length == 0) {
                return body.toString();
            }
            body.append(answer, end + 2, end + 2 + length);
            at = end + 2 + length + 2;
        }
    }

    private static String batchHead() {
        return "POST " + BATCH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-ndjson\r\n"
                + "Authorization: Basic "
                + Base64.getEncoder().encodeToString((REQUESTER + ":doelbinder").getBytes(UTF_8)) + "\r\n";
    }

    @Test
    void the_first_answer_comes_before_the_last_line_is_sent() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), address("/").getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write((batchHead() + "Transfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
            for (int line = 0; line < 3; line++) {
                byte[] question = (question("V-008") + "\n").getBytes(UTF_8);
                out.write((Integer.toHexString(question.length) + "\r\n").getBytes(UTF_8));
                out.write(question);
                out.write("\r\n".getBytes(UTF_8));
                out.flush();
                readUntil(in, "\"registers\":");
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
            readUntil(in, "0\r\n\r\n");
        }
    }

    @Test
    void who_hangs_up_leaves_nothing_running() throws Exception {
        for (int client = 0; client < 40; client++) {
            try (Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), address("/").getPort())) {
                socket.getOutputStream()
                        .write((batchHead() + "Content-Length: 1000000\r\n\r\n" + question("V-008") + "\n"
                                        + question("V-008") + "\n{")
                                .getBytes(UTF_8));
                socket.getOutputStream().flush();
                Thread.sleep(client % 4 * 10L);
            }
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (batchReaders() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(batchReaders()).isZero();
        assertThat(batch((question("V-008") + "\n").getBytes(UTF_8))
                        .text()
                        .lines()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void the_fast_writer_writes_what_the_view_shows() {
        var snapshot = registers.current();
        Dossier2016.requests().values().forEach(facts -> {
            var assessment = rules.assess(facts, snapshot, Dossier2016.TODAY);
            for (Language language : Language.values()) {
                var written = new Answers();
                new AssessmentWriter(written, language).write(assessment);
                assertThat(new String(written.toBytes(), UTF_8))
                        .isEqualTo(JSON.writeValueAsString(AssessmentView.of(assessment, language)));
            }
        });
    }

    private static long batchReaders() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("batch-reader"))
                .count();
    }

    private static void readUntil(InputStream in, String end) throws Exception {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            int next = in.read();
            assertThat(next).as(read.toString()).isNotNegative();
            read.append((char) next);
        }
    }

    private Answer batch(byte[] lines) {
        return call("POST", BATCH, BodyPublishers.ofByteArray(lines))
                .as(REQUESTER)
                .with("Content-Type", "application/x-ndjson")
                .answered(200);
    }

    protected static ObjectNode question(String code) {
        ObjectNode question = JSON.createObjectNode();
        question.set("request", JSON.valueToTree(FactsView.of(Dossier2016.request(code))));
        return question.put("assessedOn", "2016-09-06");
    }
}
