package nl.doelbinder.pia.api;

import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Nothing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.pia.ConfirmingPia;
import nl.doelbinder.pia.FindingPias;
import nl.doelbinder.pia.KeepingRisks;
import nl.doelbinder.pia.Remarking;
import nl.doelbinder.pia.Templates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands beside the answers of a PIA: remarks, risks and what moved under it; and the templates that one can be begun with. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class PiaSidesResource {

    private final FindingPias finding;
    private final Remarking remarking;
    private final KeepingRisks risks;
    private final ConfirmingPia confirming;
    private final Templates templates;

    PiaSidesResource(
            FindingPias finding,
            Remarking remarking,
            KeepingRisks risks,
            ConfirmingPia confirming,
            Templates templates) {
        this.finding = finding;
        this.confirming = confirming;
        this.remarking = remarking;
        this.risks = risks;
        this.templates = templates;
    }

    @GetMapping("/pia-templates")
    Listing<TemplateView> templates(Query query, Language language) {
        var paging = query.paging();
        query.end();
        return query.listing(
                templates.all().stream()
                        .map(template -> new TemplateView(
                                template.code(),
                                template.version(),
                                template.title().in(language.locale()),
                                (int) template.questions().count()))
                        .toList(),
                paging);
    }

    /** It holds, says its owner, though something moved that it rests on. */
    @PostMapping(path = "/pias/{code}/confirmation", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PiaView> confirm(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        confirming.confirm(code, ReadingPiaInput.reason(body), by, expected.version());
        return after(HttpStatus.OK, code, by, language);
    }

    @PostMapping(path = "/pias/{code}/remarks", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PiaView> remark(@PathVariable String code, Reading body, Actor by, Language language) {
        var said = ReadingPiaInput.remark(body);
        remarking.remark(code, said.question(), said.text(), by);
        return after(HttpStatus.CREATED, code, by, language);
    }

    @PostMapping(path = "/pias/{code}/remarks/{id}/reply", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PiaView> reply(
            @PathVariable String code, @PathVariable String id, Reading body, Actor by, Language language) {
        remarking.answer(code, number(id, code), ReadingPiaInput.text(body), by);
        return after(HttpStatus.OK, code, by, language);
    }

    @PostMapping("/pias/{code}/remarks/{id}/closing")
    ResponseEntity<PiaView> close(
            @PathVariable String code, @PathVariable String id, Nothing body, Actor by, Language language) {
        remarking.close(code, number(id, code), by);
        return after(HttpStatus.OK, code, by, language);
    }

    @PostMapping(path = "/pias/{code}/risks", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PiaView> addRisk(@PathVariable String code, Reading body, Actor by, Language language) {
        risks.add(code, ReadingPiaInput.risk(body), by);
        return after(HttpStatus.CREATED, code, by, language);
    }

    @PutMapping(path = "/pias/{code}/risks/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PiaView> weighRisk(
            @PathVariable String code, @PathVariable String id, Reading body, Actor by, Language language) {
        risks.change(code, number(id, code), ReadingPiaInput.risk(body), by);
        return after(HttpStatus.OK, code, by, language);
    }

    @DeleteMapping("/pias/{code}/risks/{id}")
    ResponseEntity<PiaView> removeRisk(
            @PathVariable String code, @PathVariable String id, Nothing body, Actor by, Language language) {
        risks.remove(code, number(id, code), by);
        return after(HttpStatus.OK, code, by, language);
    }

    private ResponseEntity<PiaView> after(HttpStatus status, String code, Actor by, Language language) {
        var whole = finding.whole(code, by);
        return ResponseEntity.status(status)
                .eTag(Expected.tag(whole.pia().version(), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(PiaView.of(whole, language));
    }

    private static long number(String id, String code) {
        if (!id.matches("\\d{1,18}")) {
            throw new Refusal.NotFound("pia.refusal.not-found", code);
        }
        return Long.parseLong(id);
    }

    /** A template to begin with. */
    record TemplateView(String code, String version, String title, int questions) {}
}
