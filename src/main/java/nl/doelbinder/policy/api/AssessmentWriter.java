package nl.doelbinder.policy.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.MatrixReading;
import org.jspecify.annotations.Nullable;

/** Writes assessments as {@link AssessmentView} has them, without going by way of it. */
final class AssessmentWriter {

    private static final byte[] ASSESSED_ON = ascii("{\"assessedOn\":");
    private static final byte[] VERDICT = ascii(",\"verdict\":");
    private static final byte[] FINDINGS = ascii(",\"findings\":[");
    private static final byte[] RULE = ascii("{\"rule\":");
    private static final byte[] FAMILY = ascii(",\"family\":");
    private static final byte[] OUTCOME = ascii(",\"outcome\":");
    private static final byte[] MESSAGE = ascii(",\"message\":");
    private static final byte[] SOURCES = ascii(",\"sources\":[");
    private static final byte[] UNTIL = ascii("],\"until\":");
    private static final byte[] MATRIX = ascii("],\"matrix\":{\"colour\":");
    private static final byte[] FACTORS = ascii(",\"factors\":[");
    private static final byte[] FACTOR = ascii("{\"factor\":");
    private static final byte[] VALUE = ascii(",\"value\":");
    private static final byte[] COLOUR = ascii(",\"colour\":");
    private static final byte[] RULE_SET = ascii("]},\"ruleSet\":");
    private static final byte[] REGISTERS = ascii(",\"registers\":");
    private static final byte[] END = ascii("}");
    private static final byte[] NULL = ascii("null");
    private static final byte[] COMMA = ascii(",");

    private final Answers out;
    private final Language language;

    AssessmentWriter(Answers out, Language language) {
        this.out = out;
        this.language = language;
    }

    void write(Assessment assessment) {
        out.raw(ASSESSED_ON).plain(assessment.assessedOn().toString());
        out.raw(VERDICT).plain(assessment.verdict().name());
        out.raw(FINDINGS);
        boolean more = false;
        for (Finding finding : assessment.findings()) {
            separate(more);
            write(finding);
            more = true;
        }
        out.raw(MATRIX).plain(assessment.matrix().colour().name());
        out.raw(FACTORS);
        more = false;
        for (MatrixReading.FactorReading factor : assessment.matrix().factors()) {
            separate(more);
            write(factor);
            more = true;
        }
        out.raw(RULE_SET).string(assessment.ruleSet());
        out.raw(REGISTERS).string(assessment.registers()).raw(END);
    }

    private void write(Finding finding) {
        out.raw(RULE).string(finding.rule());
        out.raw(FAMILY).plain(finding.family().name());
        out.raw(OUTCOME).plain(finding.outcome().name());
        out.raw(MESSAGE).string(finding.message().in(language.locale()));
        out.raw(SOURCES);
        boolean more = false;
        for (String source : finding.sources()) {
            separate(more);
            out.string(source);
            more = true;
        }
        out.raw(UNTIL);
        day(finding.until());
        out.raw(END);
    }

    private void write(MatrixReading.FactorReading factor) {
        out.raw(FACTOR).plain(factor.factor().name());
        out.raw(VALUE).string(factor.value());
        out.raw(COLOUR).plain(factor.colour().name()).raw(END);
    }

    private void separate(boolean more) {
        if (more) {
            out.raw(COMMA);
        }
    }

    private void day(@Nullable LocalDate day) {
        if (day == null) {
            out.raw(NULL);
        } else {
            out.plain(day.toString());
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
