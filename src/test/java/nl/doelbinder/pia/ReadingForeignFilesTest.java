package nl.doelbinder.pia;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.pia.ImportRecord.Result;
import nl.doelbinder.pia.PiaFile.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What other tools write, placed where it belongs or kept; nothing is dropped. */
class ReadingForeignFilesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2016-09-06T08:00:00Z");
    private static final Set<String> BOOKKEEPING = Set.of(
            "id",
            "pia_id",
            "created_at",
            "updated_at",
            "dbVersion",
            "tableName",
            "serverUrl",
            "numberOfQuestions",
            "is_example",
            "is_archive",
            "progress",
            "placeholder",
            "reference_to",
            "lastEditedAt",
            "_index",
            "$schema");

    private final ReadingForeignFiles reading = reading();

    @Test
    void an_answer_of_the_french_tool_is_placed_and_its_formatting_goes_but_not_its_words() {
        Brought brought = one(file("cnil.json"));
        assertThat(brought.file().pia().title()).isEqualTo("Meldingen op sociale media");
        Map<String, JsonNode> answers = answers(brought);
        assertThat(said(answers, "1.1").stringValue())
                .isEqualTo("Webcare leest openbare berichten & antwoordt.\n\n<script>alert('111')</script>");
        assertThat(said(answers, "2.1").toString())
                .isEqualTo("[{\"data\":\"- Bericht en tijdstip\"},{\"data\":\"- Accountnaam\"}]");
        assertThat(said(answers, "15.7").stringValue()).contains("zie (https://example.org/bezwaar) de pagina.");
        assertThat(brought.file().answers())
                .allSatisfy(answer -> assertThat(answer.origin()).isEqualTo(Origin.IMPORTED));
    }

    @Test
    void a_feared_event_that_was_weighed_becomes_a_risk_across_how_grave_and_upwards_how_likely() {
        Brought brought = one(file("cnil.json"));
        assertThat(brought.file().risks()).singleElement().satisfies(risk -> {
            assertThat(risk.title()).isEqualTo("Onrechtmatige toegang tot gegevens");
            assertThat(List.of(risk.impact(), risk.likelihood(), risk.residualImpact(), risk.residualLikelihood()))
                    .containsExactly(3, 2, 3, 1);
            assertThat(risk.description()).contains("Gevolgen: Gêne; Gezichtsverlies", "Ernst: Er is hinder");
            assertThat(risk.measures()).isEqualTo("Versleuteling: Alle verbindingen lopen over TLS.\nLogging");
        });
        assertThat(brought.file().annexes().stream().map(PiaFile.Kept::reference))
                .contains("answers/331", "measures/1", "evaluations/0", "comments/0", "pia")
                .doesNotContain("measures/0", "answers/321");
    }

    @Test
    void the_french_servers_list_says_the_same_as_the_tool_itself() {
        ObjectNode one = (ObjectNode) JSON.readTree(file("cnil.json"));
        ObjectNode flat = (ObjectNode) one.path("pia");
        List.of("answers", "measures", "evaluations", "comments").forEach(name -> flat.set(name, one.path(name)));
        ArrayNode list = JSON.createArrayNode().add(flat).add(flat.deepCopy().put("name", "Nog een"));
        List<Brought> brought = read(list.toString());
        assertThat(brought).hasSize(2);
        assertThat(brought.get(0).file()).isEqualTo(one(file("cnil.json")).file());
        assertThat(brought.get(1).file().pia().title()).isEqualTo("Nog een");
    }

    @Test
    void a_structure_of_ones_own_has_questions_that_nobody_here_knows() {
        ObjectNode one = (ObjectNode) JSON.readTree(file("cnil.json"));
        ((ObjectNode) one.path("pia")).set("structure_data", JSON.readTree("{\"sections\": []}"));
        Brought brought = one(one.toString());
        assertThat(brought.file().answers()).isEmpty();
        assertThat(brought.file().risks()).isEmpty();
        assertThat(brought.file().annexes()).hasSizeGreaterThan(12);
    }

    @Test
    void an_answer_of_the_states_form_is_placed_by_task_and_repetitions_are_rows() {
        Brought brought = one(file("dpia.json"));
        Map<String, JsonNode> answers = answers(brought);
        assertThat(said(answers, "1.1").stringValue()).startsWith("Webcare leest **openbare** berichten.");
        assertThat(said(answers, "2.1").toString())
                .isEqualTo("[{\"data\":\"Bericht\",\"subject\":\"Burgers\",\"type\":\"gewoon\"},"
                        + "{\"data\":\"Accountnaam\",\"source\":\"Platform\"}]");
        assertThat(said(answers, "3.1").toString())
                .isEqualTo("[{\"name\":\"Verzamelen\",\"data\":\"Bericht, Accountnaam\"}]");
        assertThat(said(answers, "12.1").booleanValue()).isFalse();
        assertThat(said(answers, "15.1").stringValue()).endsWith("<script>alert('15')</script>");
        assertThat(answers).doesNotContainKeys("12.2", "14.1");
        assertThat(brought.file().pia().title()).isEqualTo("Klantbeeld");
        assertThat(brought.lines())
                .contains(
                        new ImportRecord.Line("answers/12.2.1", Result.ANNEX, null, "pia.annex.not-fitting", 1),
                        new ImportRecord.Line("answers/2.1/0/2.1.5", Result.ANNEX, null, "pia.annex.no-question", 1),
                        new ImportRecord.Line("metadata", Result.ANNEX, null, "pia.annex.not-an-answer", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"2.1.1[0]\": @1, \"2.1.1[1]\": @2}",
                "{\"dpia\": {\"2.1.1[0]\": @1, \"2.1.1[1]\": @2}}",
                "{\"dpia\": {\"2.1.1\": {\"0\": @1, \"1\": @2}}}",
                "{\"dpia\": {\"2.1.1_xK9\": @1, \"2.1.1_b7\": @2}}",
                "{\"2.1\": [{\"_index\": 4, \"2.1.1\": @1}, {\"_index\": 7, \"2.1.1\": @2}]}"
            })
    void the_states_form_is_read_as_it_was_written_over_the_years(String answers) {
        String instances =
                "{\"dpia\": {\"taskInstances\": {\"2.1.1_xK9\": {\"taskId\": \"2.1.1\", \"groupId\": \"g1\"},"
                        + " \"2.1.1_b7\": {\"taskId\": \"2.1.1\", \"groupId\": \"g2\"}}}}";
        String file = "{\"metadata\": {\"savedAt\": \"2025-01-01\"}, \"taskState\": " + instances + ", \"answers\": "
                + answers.replace("@1", "{\"value\": \"Bericht\"}").replace("@2", "{\"value\": \"Naam\"}") + "}";
        assertThat(said(answers(one(file)), "2.1").toString())
                .isEqualTo("[{\"data\":\"Bericht\"},{\"data\":\"Naam\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cnil.json", "dpia.json"})
    void every_word_of_a_file_is_in_the_form_among_the_risks_or_in_an_annex(String name) {
        PiaFile file = one(file(name)).file();
        String kept = Stream.of(
                        file.pia().title(),
                        file.answers().toString().replace("\\n", "\n"),
                        file.risks().toString(),
                        file.annexes().toString())
                .collect(Collectors.joining("\n"));
        List<String> words = new ArrayList<>();
        collect(JSON.readTree(file(name)), words);
        assertThat(words)
                .hasSizeGreaterThan(20)
                .allSatisfy(word -> assertThat(kept).contains(word));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            geen json                                                                        | ''
            []                                                                               | ''
            {"a": 1}                                                                         | ''
            {"pia": {"name": "x"}, "answers": 5}                                             | /answers
            {"pia": {"name": "x"}, "answers": [5]}                                           | /answers
            {"pia": {"name": "x"}, "answers": [{"reference_to": {}, "data": {}}]}            | /answers/0
            {"pia": {"name": "x"}, "answers": [{"reference_to": 111, "data": {"text": 5}}]}  | /answers/0/data/text
            {"pia": {"name": "x"}, "answers": [{"reference_to": 1, "data": {"gauge": "a"}}]} | /answers/0/data/gauge
            {"pia": {"name": "x"}, "answers": [{"reference_to": 1, "data": {"list": [5]}}]}  | /answers/0/data/list
            {"pia": {"name": "x", "name": "y"}, "answers": []}                               | /pia/name
            {"pia": {"name": "\\ud800"}, "answers": []}                                      | /pia/name
            {"pia": {"name": "x\\u0000"}, "answers": []}                                     | /pia/name
            {"metadata": {"urn": "urn:nl:iama:1.0"}, "answers": {}}                          | /metadata/urn
            {"metadata": {"urn": "urn:nl:dpia:2.0"}, "answers": {}}                          | /metadata/urn
            {"metadata": {}, "answers": []}                                                  | /answers
            {"metadata": {}, "answers": {"a.b": {"value": "x"}}}                             | /answers/a.b
            {"metadata": {}, "answers": {"1.1": "x"}}                                        | /answers/1.1
            {"metadata": {}, "answers": {"1.1": {"value": {"x": 1}}}}                        | /answers/1.1/value
            {"metadata": {}, "answers": {"2.1": [5]}}                                        | /answers/2.1/0
            """)
    void what_is_wrong_is_named_with_its_place(String file, String pointer) {
        assertThat(faults(file)).isNotEmpty().first().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void a_file_that_is_nested_too_deep_says_where() {
        assertThat(faults("{\"a\":".repeat(1000))).singleElement().satisfies(fault -> {
            assertThat(fault.messageKey()).isEqualTo("input.too-deep");
            assertThat(fault.values().get(0)).as("the line").isEqualTo(1);
        });
    }

    @Test
    void a_hundred_thousand_answers_are_refused_with_their_number() {
        String answers = Stream.iterate(0, number -> number + 1)
                .limit(100_000)
                .map(number -> "{\"reference_to\": " + (1000 + number) + ", \"data\": {\"text\": \"x\"}}")
                .collect(Collectors.joining(","));
        assertThat(faults("{\"pia\": {\"name\": \"x\"}, \"answers\": [" + answers + "]}"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.messageKey()).isEqualTo("pia.import.too-many");
                    assertThat(fault.values()).contains(5000);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Een <b onclick='x()'>woord</b></p> | Een <b onclick='x()'>woord",
                "<img src=x onerror=alert(1)>          | <img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>hier    | (javascript:alert(1)) hier",
                "a &lt;script&gt; b                    | a <script> b",
                "&#0;nul                               | &#0;nul",
                "1 < 2 en 3 > 2                        | 1 < 2 en 3 > 2"
            })
    void formatting_goes_and_what_is_more_stays_as_text(String markup, String text) {
        assertThat(TextOfMarkup.of(markup)).startsWith(text);
    }

    private List<Fault> faults(String file) {
        BadInput bad = catchThrowableOfType(BadInput.class, () -> read(file));
        assertThat(bad).isNotNull();
        return bad.faults();
    }

    private Brought one(String file) {
        List<Brought> read = read(file);
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private List<Brought> read(String file) {
        return reading.read(
                new SentPia("Klantbeeld.json", file.getBytes(UTF_8), "SOC", null, null, Locale.forLanguageTag("nl")),
                Actor.PROGRAM,
                NOW);
    }

    private static Map<String, JsonNode> answers(Brought brought) {
        return brought.file().answers().stream()
                .collect(Collectors.toMap(
                        Answered::question, answer -> answer.value(), (one, same) -> one, TreeMap::new));
    }

    private static JsonNode said(Map<String, JsonNode> answers, String question) {
        return Objects.requireNonNull(answers.get(question), question);
    }

    private static void collect(JsonNode node, List<String> words) {
        node.properties().stream()
                .filter(field -> !BOOKKEEPING.contains(field.getKey()))
                .forEach(field -> collect(field.getValue(), words));
        if (node.isArray()) {
            node.forEach(each -> collect(each, words));
        }
        if (node.isString()
                && !node.stringValue().isBlank()
                && !node.stringValue().equals("False")) {
            TextOfMarkup.of(node.stringValue()).lines().map(String::strip).forEach(words::add);
        }
    }

    private static String file(String name) {
        try {
            return new ClassPathResource("pia/" + name).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReadingForeignFiles reading() {
        Template template;
        try {
            template = ReadingTemplate.read(
                    "model-dpia.yaml", new ClassPathResource("pia-templates/model-dpia.yaml").getContentAsByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Templates templates = mock(Templates.class);
        when(templates.newest(anyString())).thenReturn(Optional.of(template));
        RegisterCodes registers = mock(RegisterCodes.class);
        when(registers.of(any(), any())).thenReturn(Set.of());
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/pia");
        messages.setDefaultEncoding("UTF-8");
        return new ReadingForeignFiles(templates, registers, messages);
    }
}
