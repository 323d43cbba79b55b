package nl.doelbinder.pia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.doelbinder.RunningProgram;
import nl.doelbinder.pia.PiaFile.Answered;
import nl.doelbinder.pia.PiaFile.Head;
import nl.doelbinder.pia.PiaFile.Made;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An author who puts one PIA after the other before the reviewers, until the program is killed under it. */
public final class SubmittingUntilKilled extends Thread {

    private static final Path TEMPLATE = Path.of("src/main/resources/pia-templates/toetsmodel-pia-2013.yaml");
    private static final String AUTHOR = "aanvrager.soc";
    private static final String LEAD = "lid.soc"; // both writing and reviewing is theirs to do
    private static final String TITLE = "Tot het vallen";

    private final RunningProgram program;
    private final byte[] file;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile String refused = "";

    public SubmittingUntilKilled(RunningProgram program) throws IOException {
        super("submitting");
        this.program = program;
        file = complete().json();
    }

    @Override
    public void run() {
        try {
            while (true) {
                HttpResponse<String> begun = program.upload("/api/v1/pia-imports", AUTHOR, "pia.json", file);
                if (begun.statusCode() != 201) {
                    refused = begun.body();
                    return;
                }
                String code = JsonMapper.shared()
                        .readTree(begun.body())
                        .at("/items/0/pia")
                        .stringValue();
                String path = "/api/v1/pias/" + code + "/submission";
                HttpResponse<String> submitted = program.post(path, AUTHOR, code, "", "If-Match", "*");
                if (submitted.statusCode() != 200) {
                    refused = submitted.body();
                    return;
                }
                acknowledged.add(code);
            }
        } catch (IOException e) {
            // Killed.
        }
    }

    public boolean hasYetToSubmit() {
        return isAlive() && acknowledged.isEmpty();
    }

    /** Each stands before its reviewers with all that belongs to it, or with its author as if nothing had been asked. */
    public void isWholeOrNotAtAll(RunningProgram after) throws IOException {
        Map<String, String> tasks = new HashMap<>();
        for (JsonNode task : after.all("/api/v1/tasks", LEAD)) {
            String code = task.at("/subject/code").stringValue();
            tasks.merge(code, task.get("kind").stringValue(), (one, other) -> one + " " + other);
        }
        Map<String, Integer> onTrail = new HashMap<>();
        for (JsonNode entry : after.all("/api/v1/audit?act=SUBMIT_PIA", "auditor")) {
            onTrail.merge(entry.get("subject").stringValue(), 1, Integer::sum);
        }
        Set<String> submitted = new HashSet<>();
        for (JsonNode line : after.all("/api/v1/pias?unit=SOC", AUTHOR)) {
            if (line.get("title").stringValue().equals(TITLE)) {
                String code = line.get("code").stringValue();
                if (line.get("status").stringValue().equals("UNIT_REVIEW")) {
                    submitted.add(code);
                }
                boolean whole = submitted.contains(code);
                JsonNode pia = after.read("/api/v1/pias/" + code, AUTHOR);
                assertThat(pia.get("versions").size()).as(code + "'s versions").isEqualTo(whole ? 1 : 0);
                assertThat(tasks).containsEntry(code, whole ? "user_review_unit" : "user_write_pia");
                assertThat(onTrail.getOrDefault("pias/" + code, 0))
                        .as(code + "'s trail")
                        .isEqualTo(whole ? 1 : 0);
                assertThat(whole || line.get("status").stringValue().equals("DRAFT"))
                        .as(line.toString())
                        .isTrue();
            }
        }
        assertThat(acknowledged).as(refused).isNotEmpty();
        assertThat(submitted).containsAll(acknowledged);
    }

    private static PiaFile complete() throws IOException {
        Template template = ReadingTemplate.read(TEMPLATE.toString(), Files.readAllBytes(TEMPLATE));
        Instant at = Instant.parse("2016-09-01T08:00:00Z");
        List<Answered> answers = template.questions()
                .map(question -> new Answered(
                        question.id(), AnAnswer.to(question, List.of("PHISHING")), Origin.OWN, 1, AUTHOR, at))
                .toList();
        Head head = new Head(
                "PIA-SOC-9",
                "SOC",
                TITLE,
                new Made(template.code(), template.version()),
                ImpactStatus.DRAFT,
                null,
                null,
                AUTHOR,
                LocalDate.of(2016, 9, 1),
                List.of(AUTHOR),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                false);
        return new PiaFile(PiaFile.FORMAT, head, answers, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
