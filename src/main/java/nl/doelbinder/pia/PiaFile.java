package nl.doelbinder.pia;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A PIA with everything that is kept of it, as it is taken along and brought back. Its form is described by
 * {@code static/schemas/pia-1.schema.json}; who changes the one changes the other.
 */
public record PiaFile(
        String format,
        Head pia,
        List<Answered> answers,
        List<RiskWeight> risks,
        List<Frozen> versions,
        List<Remarked> remarks,
        List<Reviewed> reviews,
        List<Kept> annexes) {

    /** What a file of this form says of itself. */
    public static final String FORMAT = "urn:nl:doelbinder:pia:1";

    public PiaFile {
        answers = List.copyOf(answers);
        risks = List.copyOf(risks);
        versions = List.copyOf(versions);
        remarks = List.copyOf(remarks);
        reviews = List.copyOf(reviews);
        annexes = List.copyOf(annexes);
    }

    /** As the export is written. */
    public byte[] json() {
        return StoredValues.bytes(this);
    }

    /** A template by name. */
    public record Made(String code, String version) {}

    /** What is known of the PIA itself. */
    public record Head(
            String code,
            @Nullable String unit,
            String title,
            Made template,
            ImpactStatus status,
            @Nullable String splitFrom,
            @Nullable String replaces,
            String startedBy,
            LocalDate startedOn,
            List<String> writers,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate endedOn,
            List<String> conditions,
            List<String> splitInto,
            List<String> movedGrounds,
            boolean illustrative) {

        public Head {
            writers = writers.stream().sorted().toList();
            conditions = List.copyOf(conditions);
            splitInto = List.copyOf(splitInto);
            movedGrounds = List.copyOf(movedGrounds);
        }

        static Head of(Pia pia) {
            return new Head(
                    pia.code(),
                    pia.unit(),
                    pia.title(),
                    new Made(pia.template(), pia.templateVersion()),
                    pia.status(),
                    pia.splitFrom().orElse(null),
                    pia.replaces().orElse(null),
                    pia.startedBy(),
                    pia.startedOn(),
                    List.copyOf(pia.writers()),
                    pia.approvedOn().orElse(null),
                    pia.validUntil().orElse(null),
                    pia.endedOn().orElse(null),
                    pia.conditions(),
                    pia.splitInto(),
                    pia.movedGrounds(),
                    pia.isIllustrative());
        }
    }

    /** An answer; {@code value} is {@code null} where there was one and it was taken back. */
    public record Answered(
            String question,
            @Nullable JsonNode value,
            Origin origin,
            long edition,
            String writtenBy,
            Instant writtenAt) {

        static Answered of(Answer answer) {
            return new Answered(
                    answer.question(),
                    answer.value(),
                    answer.origin(),
                    answer.edition(),
                    answer.writtenBy(),
                    answer.writtenAt());
        }
    }

    /** A version as it was submitted. */
    public record Frozen(
            int number,
            Made template,
            String submittedBy,
            Instant submittedAt,
            String sha256,
            Map<String, JsonNode> answers,
            List<RiskWeight> risks) {

        public Frozen {
            answers = new TreeMap<>(answers);
            risks = List.copyOf(risks);
        }

        static Frozen of(FrozenVersion version) {
            return new Frozen(
                    version.number(),
                    new Made(version.template(), version.templateVersion()),
                    version.submittedBy(),
                    version.submittedAt(),
                    version.sha256(),
                    version.answers(),
                    version.risks());
        }
    }

    /** A remark with what was answered; {@code version} is the one that it was made of. */
    public record Remarked(
            String question,
            int version,
            Remark.State state,
            String text,
            String writtenBy,
            Instant writtenAt,
            @Nullable String reply,
            @Nullable String repliedBy,
            @Nullable Instant repliedAt,
            @Nullable String closedBy,
            @Nullable Instant closedAt) {

        static Remarked of(Remark remark) {
            return new Remarked(
                    remark.question(),
                    remark.number(),
                    remark.state(),
                    remark.text(),
                    remark.writtenBy(),
                    remark.writtenAt(),
                    remark.reply(),
                    remark.repliedBy(),
                    remark.repliedAt(),
                    remark.closedBy(),
                    remark.closedAt());
        }
    }

    /** A review of one version. */
    public record Reviewed(
            int version,
            ImpactStatus step,
            Review.Outcome outcome,
            String reviewedBy,
            LocalDate reviewedOn,
            String reason,
            List<String> conditions,
            @Nullable String residualRisk,
            @Nullable LocalDate validUntil) {

        public Reviewed {
            conditions = List.copyOf(conditions);
        }

        static Reviewed of(Review review) {
            return new Reviewed(
                    review.number(),
                    review.step(),
                    review.outcome(),
                    review.reviewedBy(),
                    review.reviewedOn(),
                    review.reason(),
                    review.conditions(),
                    review.residualRisk(),
                    review.validUntil());
        }
    }

    /** Something without a place in the form. */
    public record Kept(String source, String reference, String content, String reason) {

        static Kept of(Annex annex) {
            return new Kept(annex.source(), annex.reference(), annex.content(), annex.reason());
        }
    }
}
