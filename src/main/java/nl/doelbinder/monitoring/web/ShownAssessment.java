package nl.doelbinder.monitoring.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Family;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Outcome;
import org.jspecify.annotations.Nullable;

/** An assessment as pages show it, for a reader of one language. */
public record ShownAssessment(
        String day, Outcome verdict, List<InFamily> families, Matrix matrix, String ruleSet, String registers) {

    static ShownAssessment of(Assessment assessment, Locale locale) {
        return new ShownAssessment(
                day(assessment.assessedOn(), locale),
                assessment.verdict(),
                Arrays.stream(Family.values())
                        .map(family -> InFamily.of(family, assessment.findings(), locale))
                        .toList(),
                new Matrix(
                        assessment.matrix().colour(),
                        assessment.matrix().factors().stream()
                                .map(reading -> new Tile(reading.factor(), reading.value(), reading.colour()))
                                .toList()),
                assessment.ruleSet(),
                assessment.registers());
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /** How many findings there are that ask for something. */
    public long objections() {
        return families.stream()
                .flatMap(family -> family.findings().stream())
                .filter(finding -> finding.outcome() != Outcome.PERMIT)
                .count();
    }

    /** What the rules of one family say; the heaviest outcome stands for it. */
    public record InFamily(Family name, Outcome outcome, List<Said> findings) {

        private static InFamily of(Family family, List<Finding> findings, Locale locale) {
            List<Said> said = findings.stream()
                    .filter(finding -> finding.family() == family)
                    .map(finding -> new Said(
                            finding.rule(),
                            finding.outcome(),
                            finding.message().in(locale),
                            finding.sources(),
                            finding.until() == null ? null : day(finding.until(), locale)))
                    .toList();
            return new InFamily(
                    family, Outcome.heaviest(said.stream().map(Said::outcome).toList()), said);
        }
    }

    /** One rule's answer. */
    public record Said(
            String rule,
            Outcome outcome,
            String message,
            List<String> sources,
            @Nullable String until) {}

    /** The intrusion matrix, read for this request. */
    public record Matrix(Colour colour, List<Tile> tiles) {}

    /** One factor of it. */
    public record Tile(Factor factor, String value, Colour colour) {}
}
