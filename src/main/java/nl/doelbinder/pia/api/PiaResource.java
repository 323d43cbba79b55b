package nl.doelbinder.pia.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Nothing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.pia.Answer;
import nl.doelbinder.pia.BeginningPia;
import nl.doelbinder.pia.BeginningVersion;
import nl.doelbinder.pia.ComparingPias;
import nl.doelbinder.pia.FindingPias;
import nl.doelbinder.pia.ImpactStatus;
import nl.doelbinder.pia.Pia;
import nl.doelbinder.pia.PiaQuery;
import nl.doelbinder.pia.ReadingAnswer;
import nl.doelbinder.pia.RegisterCodes;
import nl.doelbinder.pia.ReviewingPia;
import nl.doelbinder.pia.SavingAnswer;
import nl.doelbinder.pia.SplittingPia;
import nl.doelbinder.pia.SubmittingPia;
import nl.doelbinder.pia.Template.Question;
import nl.doelbinder.pia.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** PIAs: begun, written, submitted, reviewed, split, compared. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class PiaResource {

    static final String PATH = "/api/v1/pias";

    private static final Codes<ImpactStatus> STATUSES = Codes.of(ImpactStatus.class);
    private static final Map<String, PiaQuery.Sorting> SORTINGS = Map.of(
            "code", PiaQuery.Sorting.CODE,
            "title", PiaQuery.Sorting.TITLE,
            "unit", PiaQuery.Sorting.UNIT,
            "status", PiaQuery.Sorting.STATUS,
            "startedOn", PiaQuery.Sorting.STARTED_ON,
            "validUntil", PiaQuery.Sorting.VALID_UNTIL);
    private static final List<String> SORTABLE = List.of("code", "title", "unit", "status", "startedOn", "validUntil");

    private final FindingPias finding;
    private final BeginningPia beginning;
    private final SavingAnswer saving;
    private final SubmittingPia submitting;
    private final ReviewingPia reviewing;
    private final SplittingPia splitting;
    private final BeginningVersion versions;
    private final ComparingPias comparing;
    private final Templates templates;
    private final RegisterCodes registers;

    PiaResource(
            FindingPias finding,
            BeginningPia beginning,
            SavingAnswer saving,
            SubmittingPia submitting,
            ReviewingPia reviewing,
            SplittingPia splitting,
            BeginningVersion versions,
            ComparingPias comparing,
            Templates templates,
            RegisterCodes registers) {
        this.finding = finding;
        this.beginning = beginning;
        this.saving = saving;
        this.submitting = submitting;
        this.reviewing = reviewing;
        this.splitting = splitting;
        this.versions = versions;
        this.comparing = comparing;
        this.templates = templates;
        this.registers = registers;
    }

    @GetMapping("/pias")
    Listing<PiaLine> list(Query query, Actor by) {
        ImpactStatus status = query.code("status", STATUSES);
        var wanted = new PiaQuery(
                query.text("unit"),
                status == null ? Set.of() : Set.of(status),
                query.text("template"),
                query.text("text"));
        var sorting = query.sorting(SORTABLE);
        var paging = query.paging();
        query.end();
        var found = finding.search(
                wanted,
                SORTINGS.getOrDefault(sorting.field(), PiaQuery.Sorting.CODE),
                !sorting.descending(),
                paging.page() - 1,
                paging.size(),
                by);
        return query.listing(found.getContent().stream().map(PiaLine::of).toList(), paging, found.getTotalElements());
    }

    @PostMapping(path = "/pias", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PiaView> begin(Reading body, Actor by, Language language) {
        var start = ReadingPiaInput.start(body);
        Pia pia = beginning.begin(start.unit(), start.title(), start.template(), by);
        return created(pia.code(), by, language);
    }

    @GetMapping("/pias/{code}")
    ResponseEntity<PiaView> one(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        return after(code, by, language);
    }

    @GetMapping("/pias/{code}/answers/{question}")
    ResponseEntity<PiaView.QuestionView> answer(
            @PathVariable String code, @PathVariable String question, Query query, Actor by, Language language) {
        query.end();
        Question asked = asked(finding.one(code, by), question);
        return answered(asked, finding.answer(code, question, by).orElse(null), language);
    }

    /** Changes one answer; If-Match names the edition that was seen, 0 where there was none. */
    @PutMapping(path = "/pias/{code}/answers/{question}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PiaView.QuestionView> save(
            @PathVariable String code,
            @PathVariable String question,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        Pia pia = finding.one(code, by);
        Question asked = asked(pia, question);
        InputObject in = body.root();
        var value = ReadingAnswer.read(in, asked, registers.of(asked, pia.unit()));
        in.end();
        body.refuseIfFaulty();
        return answered(asked, saving.save(code, question, value, expected.version(), by), language);
    }

    @PostMapping("/pias/{code}/submission")
    ResponseEntity<PiaView> submit(
            @PathVariable String code, Nothing body, Expected expected, Actor by, Language language) {
        submitting.submit(code, by, expected.version());
        return after(code, by, language);
    }

    @PostMapping(path = "/pias/{code}/reviews", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PiaView> review(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        reviewing.review(code, ReadingPiaInput.judgement(body), by, expected.version());
        return after(code, by, language);
    }

    /** Answers the drafts that it was split into. */
    @PostMapping(path = "/pias/{code}/split", consumes = MediaType.APPLICATION_JSON_VALUE)
    SplitView split(@PathVariable String code, Reading body, Expected expected, Actor by) {
        return new SplitView(splitting.split(code, ReadingPiaInput.units(body), by, expected.version()).stream()
                .map(PiaLine::of)
                .toList());
    }

    /** Begins what takes its place; one that is being written is lifted to the template instead. */
    @PostMapping(path = "/pias/{code}/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PiaView> version(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        Pia pia = versions.begin(code, ReadingPiaInput.template(body), by, expected.version());
        return created(pia.code(), by, language);
    }

    @GetMapping("/pias/{code}/comparison")
    ComparisonView compare(@PathVariable String code, Query query, Actor by, Language language) {
        String left = query.text("left");
        String right = query.text("right");
        query.end();
        return ComparisonView.of(
                comparing.compare(
                        code,
                        left == null ? ComparingPias.CURRENT : left,
                        right == null ? ComparingPias.CURRENT : right,
                        by),
                language);
    }

    private Question asked(Pia pia, String question) {
        return templates
                .of(pia.template(), pia.templateVersion())
                .question(question)
                .orElseThrow(() -> new Refusal.NotFound("pia.refusal.no-question", pia.code(), question));
    }

    private static ResponseEntity<PiaView.QuestionView> answered(
            Question question, @Nullable Answer answer, Language language) {
        var view = PiaView.QuestionView.of(
                question.id(),
                question.text().in(language.locale()),
                question.kind().name(),
                question.required(),
                answer);
        return ResponseEntity.ok()
                .eTag(Expected.tag(view.edition(), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(view);
    }

    private ResponseEntity<PiaView> created(String code, Actor by, Language language) {
        return answer(ResponseEntity.created(URI.create(PATH + "/" + code)), code, by, language);
    }

    private ResponseEntity<PiaView> after(String code, Actor by, Language language) {
        return answer(ResponseEntity.ok(), code, by, language);
    }

    private ResponseEntity<PiaView> answer(
            ResponseEntity.BodyBuilder answer, String code, Actor by, Language language) {
        var whole = finding.whole(code, by);
        return answer.eTag(Expected.tag(whole.pia().version(), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(PiaView.of(whole, language));
    }

    /** A PIA as a line of a list. */
    record PiaLine(
            String code,
            ImpactStatus status,
            @Nullable String unit,
            String title,
            String template,
            LocalDate startedOn,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate validUntil,
            String href) {

        static PiaLine of(Pia pia) {
            return new PiaLine(
                    pia.code(),
                    pia.status(),
                    pia.unit(),
                    pia.title(),
                    pia.template(),
                    pia.startedOn(),
                    pia.approvedOn().orElse(null),
                    pia.validUntil().orElse(null),
                    PATH + "/" + pia.code());
        }
    }

    /** What it was split into. */
    record SplitView(List<PiaLine> drafts) {}
}
