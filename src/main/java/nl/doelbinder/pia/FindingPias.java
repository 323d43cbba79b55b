package nl.doelbinder.pia;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.doelbinder.input.SoughtText;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads PIAs: only those that the actor may see. */
@Component
@Transactional(readOnly = true)
public class FindingPias {

    private final Pias pias;
    private final Answers answers;
    private final Versions versions;
    private final Remarks remarks;
    private final Risks risks;
    private final Reviews reviews;
    private final Annexes annexes;
    private final Imports imports;
    private final Templates templates;

    FindingPias(
            Pias pias,
            Answers answers,
            Versions versions,
            Remarks remarks,
            Risks risks,
            Reviews reviews,
            Annexes annexes,
            Imports imports,
            Templates templates) {
        this.pias = pias;
        this.answers = answers;
        this.versions = versions;
        this.remarks = remarks;
        this.risks = risks;
        this.reviews = reviews;
        this.annexes = annexes;
        this.imports = imports;
        this.templates = templates;
    }

    public Pia one(String code, Actor by) {
        return pias.findById(code)
                .filter(pia -> PiaRights.sees(by, pia.unit()))
                .orElseThrow(() -> new Refusal.NotFound("pia.refusal.not-found", code));
    }

    /** As its process sees it, which sees every PIA. */
    public Pia inProcess(String code) {
        return pias.findById(code).orElseThrow(() -> new Refusal.NotFound("pia.refusal.not-found", code));
    }

    /** Whether every unit that should have one of its own has begun it. */
    public boolean isSplit(String code) {
        return pias.unitsSplitFrom(code).containsAll(inProcess(code).splitInto());
    }

    /** Whether one was begun that is to take its place. */
    public boolean isRenewed(String code) {
        return pias.isReplaced(code);
    }

    /** One with everything that stands beside it. */
    public Whole whole(String code, Actor by) {
        Pia pia = one(code, by);
        Map<String, Answer> given = new HashMap<>();
        answers.findByPiaCode(code).forEach(answer -> given.put(answer.question(), answer));
        return new Whole(
                pia,
                new Form(templates.of(pia.template(), pia.templateVersion()), Given.of(List.copyOf(given.values()))),
                given,
                versions.list(code).stream()
                        .map(listed -> new VersionOnRecord(
                                listed.number(),
                                listed.submittedBy(),
                                listed.submittedAt(),
                                listed.template(),
                                listed.templateVersion(),
                                listed.sha256()))
                        .toList(),
                remarks.findByPiaCodeOrderById(code),
                risks.findByPiaCodeOrderById(code).stream()
                        .map(risk -> new WeighedRisk(risk.id(), risk.weight()))
                        .toList(),
                reviews.findByPiaCodeOrderById(code),
                annexes.findByPiaCodeOrderById(code));
    }

    /** What the file came with that it was read from, if it was. */
    public Optional<ImportRecord> imported(String code, Actor by) {
        one(code, by);
        return imports.findById(code);
    }

    /** The answer to a question; none where it was never written. */
    public Optional<Answer> answer(String code, String question, Actor by) {
        one(code, by);
        return answers.findById(Answer.id(code, question));
    }

    /**
     * A page of what is looked for.
     *
     * @param page the first one is 0
     */
    public Page<Pia> search(PiaQuery query, PiaQuery.Sorting sorting, boolean ascending, int page, int size, Actor by) {
        var direction = ascending ? Sort.Direction.ASC : Sort.Direction.DESC;
        var sort = Sort.by(direction, sorting.attribute()).and(Sort.by(direction, "code"));
        return pias.findAll(looking(query, by), PageRequest.of(page, size, sort));
    }

    private static Specification<Pia> looking(PiaQuery query, Actor by) {
        return (pia, criteria, builder) -> {
            List<Predicate> all = new ArrayList<>();
            if (!PiaRights.seesAll(by)) {
                var units = PiaRights.unitsOf(by);
                all.add(builder.or(
                        pia.get("unit").in(units),
                        units.isEmpty() ? builder.disjunction() : builder.isNull(pia.get("unit"))));
            }
            if (query.unit() != null) {
                all.add(builder.equal(pia.get("unit"), query.unit()));
            }
            if (query.template() != null) {
                all.add(builder.equal(pia.get("template"), query.template()));
            }
            if (!query.statuses().isEmpty()) {
                all.add(pia.get("status").in(query.statuses()));
            }
            if (query.text() != null && !query.text().isBlank()) {
                all.add(containing(query.text().strip(), pia, builder));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    private static Predicate containing(String text, Root<Pia> pia, CriteriaBuilder builder) {
        String pattern = SoughtText.pattern(text);
        return builder.or(
                builder.like(builder.lower(pia.get("code")), pattern, SoughtText.ESCAPE),
                builder.like(builder.lower(pia.get("title")), pattern, SoughtText.ESCAPE));
    }

    /** A PIA with everything that stands beside it. */
    public record Whole(
            Pia pia,
            Form form,
            Map<String, Answer> answers,
            List<VersionOnRecord> versions,
            List<Remark> remarks,
            List<WeighedRisk> risks,
            List<Review> reviews,
            List<Annex> annexes) {

        /** How many of the answers that count are still those of the generic one. */
        public long generic() {
            return answers.values().stream()
                    .filter(answer -> answer.origin() == Origin.GENERIC && answer.value() != null)
                    .filter(answer -> form.template()
                            .question(answer.question())
                            .filter(form::asks)
                            .isPresent())
                    .count();
        }

        /** The share of answers still generic, in hundredths. */
        public int genericShare() {
            long given = form.template()
                    .questions()
                    .filter(question ->
                            form.asks(question) && form.answer(question).isPresent())
                    .count();
            return given == 0 ? 0 : (int) (100 * generic() / given);
        }

        public long openRemarks() {
            return remarks.stream()
                    .filter(remark -> remark.state() != Remark.State.CLOSED)
                    .count();
        }
    }

    /** A submitted version. */
    public record VersionOnRecord(
            int number,
            String submittedBy,
            Instant submittedAt,
            String template,
            String templateVersion,
            String sha256) {}

    /** A risk with the number that it goes by. */
    public record WeighedRisk(long id, RiskWeight weight) {}
}
