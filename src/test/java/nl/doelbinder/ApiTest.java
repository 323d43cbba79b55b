package nl.doelbinder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A test that calls the API of the running program, on the example dossier, as its callers do. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
public abstract class ApiTest {

    protected static final JsonMapper JSON = JsonMapper.shared();

    /** Met with a CONDITION only: what waits is the unit's acceptance. */
    protected static final String LAWFUL = """
            {"unit": "WEBCARE", "framework": "SERVICE", "serviceLine": "MONITORING", "purpose": "SENTIMENT",
             "level": "AGGREGATE", "access": "OPEN", "identity": "RECOGNISABLE", "location": "NONE", "collection": "BULK",
             "specialCategories": false, "minors": false, "automatedDecision": false, "recipients": [], "tool": "COOSTO",
             "from": "2016-09-05", "until": "2016-12-31", "retention": "P1Y", "authorisation": null}""";

    /** What the rules refer to a privacy officer. */
    protected static final String DOUBTFUL = """
            {"unit": "WEBCARE", "framework": "SERVICE", "serviceLine": "ENGAGEMENT", "purpose": "ANSWERING",
             "level": "SUBJECT", "access": "REGISTERED", "identity": "RECOGNISABLE", "location": "NONE",
             "collection": "TARGETED", "specialCategories": false, "minors": false, "automatedDecision": false,
             "recipients": [], "tool": "OBI4WAN", "from": "2016-09-05", "until": "2016-09-30", "retention": "P1Y",
             "authorisation": null}""";

    protected static final String REQUESTER = "aanvrager.webcare";
    protected static final String OTHER_REQUESTER = "aanvrager.isc";
    protected static final String OFFICER = "privacy.officer";
    protected static final String OTHER_OFFICER = "privacy.officer2";
    protected static final String AUDITOR = "auditor";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Schema PROBLEM = problemSchema();
    private static final AtomicLong KEYS = new AtomicLong();

    @Value("${local.server.port}")
    private int port;

    protected static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    /** The facts with a title and a justification: a request to file. */
    protected static ObjectNode draft(String facts) {
        return object(facts).put("title", "Weekoverzicht").put("justification", "Om te zien wat er leeft.");
    }

    protected static ObjectNode question(String facts) {
        ObjectNode question = JSON.createObjectNode();
        question.set("request", object(facts));
        return question.put("assessedOn", "2016-09-06");
    }

    protected static String newKey() {
        return "key-" + KEYS.incrementAndGet();
    }

    protected final URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    protected final Call get(String path) {
        return new Call("GET", path, BodyPublishers.noBody());
    }

    protected final Call post(String path, Object body) {
        return new Call("POST", path, BodyPublishers.ofString(body.toString()))
                .with("Content-Type", "application/json");
    }

    protected final Call post(String path) {
        return new Call("POST", path, BodyPublishers.noBody());
    }

    protected final Call call(String method, String path, BodyPublisher body) {
        return new Call(method, path, body);
    }

    /** Files a request as its unit and answers it as it was stored. */
    protected final Answer filed(String facts) {
        return post("/api/v1/monitoring-requests", draft(facts)).as(REQUESTER).answered(201);
    }

    /** A call to be made. */
    protected final class Call {

        private final HttpRequest.Builder request;

        private Call(String method, String path, BodyPublisher body) {
            request = HttpRequest.newBuilder(address(path)).method(method, body);
        }

        public Call as(String account) {
            return as(account, "doelbinder");
        }

        public Call as(String account, String password) {
            return with(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8)));
        }

        public Call with(String header, String value) {
            request.setHeader(header, value);
            return this;
        }

        public Answer answered(int status) {
            Answer answer = answer();
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            return answer;
        }

        public Answer answer() {
            try {
                HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
                return new Answer(response);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** What a call was answered. */
    protected static final class Answer {

        private final HttpResponse<byte[]> response;

        private Answer(HttpResponse<byte[]> response) {
            this.response = response;
            assertThat(response.headers().firstValue("API-Version")).hasValue("1.0.0");
            if (status() >= 400 && !text().isEmpty()) {
                problemHolds();
            }
        }

        /** Every refusal is a problem as the standard has it, and says nothing of the program's inside. */
        private void problemHolds() {
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(PROBLEM.validate(text(), InputFormat.JSON)).as(text()).isEmpty();
            assertThat(json().get("status").intValue()).isEqualTo(status());
            assertThat(text())
                    .doesNotContain("Exception", "nl.doelbinder", "org.", "java.", "jakarta.", "tools.jackson")
                    .doesNotContainIgnoringCase("select ", "insert into", "constraint", "stack");
        }

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public String tag() {
            String tag = header("ETag");
            assertThat(tag).isNotNull();
            return String.valueOf(tag);
        }

        public byte[] bytes() {
            return response.body();
        }

        public String code() {
            return json().get("code").stringValue();
        }

        public List<String> pointers() {
            return json().get("errors")
                    .valueStream()
                    .map(error -> error.get("pointer").stringValue())
                    .toList();
        }
    }

    private static Schema problemSchema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("../shared/standards/api/problem-details.schema.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
