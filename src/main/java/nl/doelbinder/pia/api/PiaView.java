package nl.doelbinder.pia.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.pia.Answer;
import nl.doelbinder.pia.FindingPias.Whole;
import nl.doelbinder.pia.Form;
import nl.doelbinder.pia.ImpactStatus;
import nl.doelbinder.pia.Origin;
import nl.doelbinder.pia.Pia;
import nl.doelbinder.pia.Remark;
import nl.doelbinder.pia.Review;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A PIA as the API shows it. */
record PiaView(
        String code,
        ImpactStatus status,
        @Nullable String unit,
        String title,
        TemplateName template,
        @Nullable String splitFrom,
        @Nullable String replaces,
        LocalDate startedOn,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate validUntil,
        List<String> conditions,
        List<String> splitInto,
        List<String> movedGrounds,
        Progress progress,
        List<Part> sections,
        List<VersionView> versions,
        List<RemarkView> remarks,
        List<RiskView> risks,
        List<ReviewView> reviews,
        List<AnnexView> annexes) {

    static PiaView of(Whole whole, Language language) {
        Pia pia = whole.pia();
        Form form = whole.form();
        return new PiaView(
                pia.code(),
                pia.status(),
                pia.unit(),
                pia.title(),
                new TemplateName(pia.template(), pia.templateVersion()),
                pia.splitFrom().orElse(null),
                pia.replaces().orElse(null),
                pia.startedOn(),
                pia.approvedOn().orElse(null),
                pia.validUntil().orElse(null),
                pia.conditions(),
                pia.splitInto(),
                pia.movedGrounds(),
                new Progress(form.progress().answered(), form.progress().asked(), whole.genericShare()),
                form.template().sections().stream()
                        .map(section -> new Part(
                                section.id(),
                                section.title().in(language.locale()),
                                section.questions().stream()
                                        .filter(form::asks)
                                        .map(question -> QuestionView.of(
                                                question.id(),
                                                question.text().in(language.locale()),
                                                question.kind().name(),
                                                question.required(),
                                                whole.answers().get(question.id())))
                                        .toList()))
                        .toList(),
                whole.versions().stream()
                        .map(version -> new VersionView(
                                version.number(), version.submittedBy(), version.submittedAt(), version.sha256()))
                        .toList(),
                whole.remarks().stream().map(RemarkView::of).toList(),
                whole.risks().stream()
                        .map(risk -> RiskView.of(risk.id(), risk.weight()))
                        .toList(),
                whole.reviews().stream().map(ReviewView::of).toList(),
                whole.annexes().stream()
                        .map(annex -> new AnnexView(annex.source(), annex.reference(), annex.content()))
                        .toList());
    }

    /** A template by name. */
    record TemplateName(String code, String version) {}

    /**
     * How far it is.
     *
     * @param genericShare of the answers, those still of the generic PIA, in hundredths
     */
    record Progress(int answered, int asked, int genericShare) {}

    /** A section with the questions that are asked as the answers stand. */
    record Part(String id, String title, List<QuestionView> questions) {}

    /** A question with its answer; {@code edition} is 0 where there is none. */
    record QuestionView(
            String id,
            String text,
            String kind,
            boolean required,
            @Nullable JsonNode value,
            @Nullable Origin origin,
            @Nullable String writtenBy,
            long edition) {

        static QuestionView of(String id, String text, String kind, boolean required, @Nullable Answer answer) {
            return new QuestionView(
                    id,
                    text,
                    kind,
                    required,
                    answer == null ? null : answer.value(),
                    answer == null ? null : answer.origin(),
                    answer == null ? null : answer.writtenBy(),
                    answer == null ? 0 : answer.edition());
        }
    }

    /** A submitted version. */
    record VersionView(int number, String submittedBy, Instant submittedAt, String sha256) {}

    /** A remark on a question. */
    record RemarkView(
            long id,
            String question,
            int version,
            Remark.State state,
            String text,
            String writtenBy,
            @Nullable String reply,
            @Nullable String repliedBy,
            @Nullable String closedBy) {

        static RemarkView of(Remark remark) {
            return new RemarkView(
                    remark.id(),
                    remark.question(),
                    remark.number(),
                    remark.state(),
                    remark.text(),
                    remark.writtenBy(),
                    remark.reply(),
                    remark.repliedBy(),
                    remark.closedBy());
        }
    }

    /** What a reviewer said. */
    record ReviewView(
            int version,
            ImpactStatus step,
            Review.Outcome outcome,
            String reviewedBy,
            LocalDate reviewedOn,
            String reason,
            List<String> conditions,
            @Nullable String residualRisk,
            @Nullable LocalDate validUntil) {

        static ReviewView of(Review review) {
            return new ReviewView(
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

    /** Something imported that has no place in the form. */
    record AnnexView(String source, String reference, String content) {}
}
