package nl.doelbinder.pia;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.doelbinder.pia.Template.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTemplateTest {

    private static final Path FOLDER = Path.of("src/main/resources/pia-templates");

    private static final String SMALL = """
            code: SMALL
            version: "1"
            title: {nl: Klein, en: Small}
            source: {nl: Eigen, en: Own}
            sections:
              - id: A
                title: {nl: Alles, en: All}
                questions:
                  - id: A.1
                    kind: MULTI_CHOICE
                    required: true
                    fact: SERVICE_LINES
                    text: {nl: Welke, en: Which}
                    options: [{value: MONITORING, nl: Volgen, en: Monitoring}]
                  - {id: A.2, kind: REGISTER, register: PURPOSES, required: true, fact: PURPOSES, text: {nl: Doel, en: Purpose}}
                  - id: A.3
                    kind: MULTI_CHOICE
                    required: true
                    fact: LEVELS
                    text: {nl: Niveau, en: Level}
                    options: [{value: SUBJECT, nl: Persoon, en: Person}]
                  - {id: A.4, kind: YES_NO, text: {nl: Ja, en: Yes}}
                  - {id: A.5, kind: TEXT, showIf: {question: A.4, is: ["true"]}, text: {nl: Hoe, en: How}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"toetsmodel-pia-2013.yaml", "model-dpia.yaml"})
    void a_shipped_template_has_no_fault_and_states_every_fact(String file) {
        Template template = read(file);
        assertThat(template.questions()).hasSizeGreaterThan(50);
        for (Fact fact : Fact.values()) {
            assertThat(template.stating(fact)).as(fact.name()).isPresent();
        }
    }

    @Test
    void todays_model_has_seventeen_points_in_four_parts_and_the_end() {
        Template template = read("model-dpia.yaml");
        assertThat(template.sections()).extracting(Template.Section::id).containsExactly("A", "B", "C", "D", "S");
        assertThat(points(template, "A")).isEqualTo(numbers(1, 10));
        assertThat(points(template, "B")).isEqualTo(numbers(11, 15));
        assertThat(points(template, "C")).isEqualTo(numbers(16, 16));
        assertThat(points(template, "D")).isEqualTo(numbers(17, 17));
    }

    @Test
    void what_todays_model_takes_over_is_there_in_the_older_one_and_of_the_same_kind() {
        Template older = read("toetsmodel-pia-2013.yaml");
        assertThat(read("model-dpia.yaml").questions().flatMap(question -> question.from().stream()))
                .hasSizeGreaterThan(30)
                .allSatisfy(from -> assertThat(older.question(from.substring(from.indexOf(':') + 1)))
                        .as(from)
                        .isPresent());
    }

    @Test
    void a_third_template_is_another_file() {
        assertThat(ReadingTemplate.read("small.yaml", SMALL.getBytes(UTF_8)).code())
                .isEqualTo("SMALL");
    }

    @ParameterizedTest(name = "{0} for {1}: line {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: TEXTS | kind: REGISTER | 15 | input.unknown-code",
                "id: A.1, kind: YES_NO | id: A.4, kind: YES_NO | 22 | pia.template.duplicate",
                "question: A.9 | question: A.4 | 23 | pia.template.not-earlier",
                "question: A.5 | question: A.4 | 23 | pia.template.not-earlier",
                "is: [maybe] | is: [\"true\"] | 23 | input.unknown-code",
                "value: FISHING | value: MONITORING | 14 | input.unknown-code",
                "colour: red, kind: YES_NO | kind: YES_NO | 22 | input.unknown-field",
                "fact: ACCESS | fact: LEVELS | 19 | pia.template.fact-kind",
                "title: {nl: Klein} | title: {nl: Klein, en: Small} | 3 | input.missing",
                "version: 1 | version: \"1\" | 2 | input.not-a-text",
                "code: small | code: SMALL | 1 | pia.template.code",
                "kind: TABLE | kind: TEXT | 23 | pia.template.goes-with",
                "title: *v | title: {nl: Klein, en: Small} | 3 | input.yaml-alias",
                "title: {nl: Klein, en: Small | title: {nl: Klein, en: Small} | 4 | input.syntax"
            })
    void a_fault_is_named_with_its_line(String wrong, String right, int line, String reason) {
        assertThat(SMALL).contains(right);
        String faulty = SMALL.replace(right, wrong);
        var refused = catchThrowableOfType(
                FaultyTemplate.class, () -> ReadingTemplate.read("x.yaml", faulty.getBytes(UTF_8)));
        assertThat(refused).isNotNull();
        assertThat(refused.faults()).anySatisfy(found -> {
            assertThat(found.file()).isEqualTo("x.yaml");
            assertThat(found.fault().messageKey()).isEqualTo(reason);
            assertThat(found.line()).isEqualTo(line);
        });
        assertThat(refused.faults().stream().map(FaultyTemplateAnalyzer::line))
                .allSatisfy(said -> assertThat(said).startsWith("x.yaml, line ").doesNotContain("{0}"));
    }

    @Test
    void without_the_facts_that_bind_a_template_is_refused() {
        var refused = catchThrowableOfType(
                FaultyTemplate.class,
                () -> ReadingTemplate.read(
                        "x.yaml", SMALL.replace("fact: PURPOSES, ", "").getBytes(UTF_8)));
        assertThat(refused.faults())
                .extracting(found -> found.fault().messageKey())
                .containsExactly("pia.template.fact-missing");
    }

    private static Template read(String file) {
        try {
            return ReadingTemplate.read(file, Files.readAllBytes(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Integer> points(Template template, String section) {
        return template.section(section).stream()
                .flatMap(part -> part.questions().stream())
                .map(question -> Integer.parseInt(question.id().replaceFirst("\\..*", "")))
                .collect(Collectors.toSet());
    }

    private static Set<Integer> numbers(int from, int until) {
        return IntStream.rangeClosed(from, until).boxed().collect(Collectors.toSet());
    }
}
