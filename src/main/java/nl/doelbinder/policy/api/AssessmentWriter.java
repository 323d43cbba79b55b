package nl.doelbinder.policy.api;

import java.time.LocalDate;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Problem;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.MatrixReading;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** Writes assessments token by token: a million of them should not wait for reflection. The same as {@link AssessmentView}. */
final class AssessmentWriter {

    private static final SerializedString ASSESSED_ON = new SerializedString("assessedOn");
    private static final SerializedString VERDICT = new SerializedString("verdict");
    private static final SerializedString FINDINGS = new SerializedString("findings");
    private static final SerializedString RULE = new SerializedString("rule");
    private static final SerializedString FAMILY = new SerializedString("family");
    private static final SerializedString OUTCOME = new SerializedString("outcome");
    private static final SerializedString MESSAGE = new SerializedString("message");
    private static final SerializedString SOURCES = new SerializedString("sources");
    private static final SerializedString UNTIL = new SerializedString("until");
    private static final SerializedString MATRIX = new SerializedString("matrix");
    private static final SerializedString COLOUR = new SerializedString("colour");
    private static final SerializedString FACTORS = new SerializedString("factors");
    private static final SerializedString FACTOR = new SerializedString("factor");
    private static final SerializedString VALUE = new SerializedString("value");
    private static final SerializedString RULE_SET = new SerializedString("ruleSet");
    private static final SerializedString REGISTERS = new SerializedString("registers");

    private final JsonGenerator out;
    private final Language language;

    AssessmentWriter(JsonGenerator out, Language language) {
        this.out = out;
        this.language = language;
    }

    void write(Assessment assessment) {
        out.writeStartObject();
        day(ASSESSED_ON, assessment.assessedOn());
        code(VERDICT, assessment.verdict());
        out.writeName(FINDINGS);
        out.writeStartArray();
        for (Finding finding : assessment.findings()) {
            write(finding);
        }
        out.writeEndArray();
        out.writeName(MATRIX);
        write(assessment.matrix());
        text(RULE_SET, assessment.ruleSet());
        text(REGISTERS, assessment.registers());
        out.writeEndObject();
    }

    void write(long line, Problem problem) {
        out.writeStartObject();
        out.writeName("line");
        out.writeNumber(line);
        out.writeName("problem");
        out.writePOJO(problem);
        out.writeEndObject();
    }

    private void write(Finding finding) {
        out.writeStartObject();
        text(RULE, finding.rule());
        code(FAMILY, finding.family());
        code(OUTCOME, finding.outcome());
        text(MESSAGE, finding.message().in(language.locale()));
        out.writeName(SOURCES);
        out.writeStartArray();
        for (String source : finding.sources()) {
            out.writeString(source);
        }
        out.writeEndArray();
        day(UNTIL, finding.until());
        out.writeEndObject();
    }

    private void write(MatrixReading matrix) {
        out.writeStartObject();
        code(COLOUR, matrix.colour());
        out.writeName(FACTORS);
        out.writeStartArray();
        for (MatrixReading.FactorReading factor : matrix.factors()) {
            out.writeStartObject();
            code(FACTOR, factor.factor());
            text(VALUE, factor.value());
            code(COLOUR, factor.colour());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void text(SerializedString name, String value) {
        out.writeName(name);
        out.writeString(value);
    }

    private void code(SerializedString name, Enum<?> value) {
        out.writeName(name);
        out.writeString(value.name());
    }

    private void day(SerializedString name, @Nullable LocalDate value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value.toString());
        }
    }
}
