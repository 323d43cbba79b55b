package nl.doelbinder.delivery.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.delivery.ChangingMandates;
import nl.doelbinder.delivery.JudgingVersion;
import nl.doelbinder.delivery.MandateList;
import nl.doelbinder.delivery.ProposingVersion;
import nl.doelbinder.delivery.ReviewingProof;
import nl.doelbinder.delivery.ShowingProof;
import nl.doelbinder.delivery.api.AgreementView.ListView;
import nl.doelbinder.delivery.api.AgreementView.VersionView;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.PathNumber;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Unit;
import nl.doelbinder.organisation.Units;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads agreements with their versions and mandate lists, and changes them. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class AgreementResource {

    static final String PATH = "/api/v1/delivery-agreements";

    private final Agreements agreements;
    private final ChangingMandates mandates;
    private final ShowingProof showing;
    private final ReviewingProof reviewing;
    private final ProposingVersion proposing;
    private final JudgingVersion judging;
    private final Units units;

    AgreementResource(
            Agreements agreements,
            ChangingMandates mandates,
            ShowingProof showing,
            ReviewingProof reviewing,
            ProposingVersion proposing,
            JudgingVersion judging,
            Units units) {
        this.agreements = agreements;
        this.mandates = mandates;
        this.showing = showing;
        this.reviewing = reviewing;
        this.proposing = proposing;
        this.judging = judging;
        this.units = units;
    }

    @GetMapping("/delivery-agreements")
    Listing<AgreementView.Line> list(Query query, Actor by) {
        var paging = query.paging();
        query.end();
        return query.listing(
                agreements.all(by).stream().map(AgreementView.Line::of).toList(), paging);
    }

    @GetMapping("/delivery-agreements/{code}")
    ResponseEntity<AgreementView> one(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        return answer(code, by, language);
    }

    /** Every list, the newest first; {@code on}: the one list of that day. */
    @GetMapping("/delivery-agreements/{code}/mandate-lists")
    Listing<ListView> mandateLists(@PathVariable String code, Query query, Actor by) {
        LocalDate on = query.date("on");
        var paging = query.paging();
        query.end();
        List<MandateList> lists = on == null
                ? agreements.mandateLists(code, by)
                : agreements.mandateListOn(code, on, by).stream().toList();
        return query.listing(lists.stream().map(ListView::of).toList(), paging);
    }

    @PostMapping(path = "/delivery-agreements/{code}/mandate-lists", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ListView> changeMandates(@PathVariable String code, Reading body, Actor by) {
        var list = ReadingDeliveryInput.mandates(body);
        var made = mandates.change(code, list.lines(), list.reason(), by, list.replaces());
        return ResponseEntity.created(URI.create(PATH + "/" + code + "/mandate-lists?on=" + made.holdsFrom()))
                .body(ListView.of(made));
    }

    @PostMapping(path = "/delivery-agreements/{code}/proofs", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AgreementView> showProof(@PathVariable String code, Reading body, Actor by, Language language) {
        var proof = ReadingDeliveryInput.proof(body);
        showing.show(code, proof.norm(), proof.reference(), proof.validUntil(), by);
        return answer(code, by, language);
    }

    @PostMapping(
            path = "/delivery-agreements/{code}/proofs/{norm}/{number}/review",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AgreementView> reviewProof(
            @PathVariable String code,
            @PathVariable String norm,
            @PathVariable String number,
            Reading body,
            Actor by,
            Language language) {
        var review = ReadingDeliveryInput.review(body);
        reviewing.review(code, norm, PathNumber.of(number), review.outcome(), review.reason(), by);
        return answer(code, by, language);
    }

    @GetMapping("/delivery-agreements/{code}/versions")
    Listing<VersionView> versions(@PathVariable String code, Query query, Actor by) {
        var paging = query.paging();
        query.end();
        return query.listing(
                agreements.versions(code, by).stream().map(VersionView::of).toList(), paging);
    }

    @PostMapping(path = "/delivery-agreements/{code}/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VersionView> propose(@PathVariable String code, Reading body, Expected expected, Actor by) {
        Set<String> known = units.all().stream().map(Unit::code).collect(Collectors.toSet());
        var proposed = ReadingDeliveryInput.terms(body, known);
        int number = proposing.propose(code, proposed.terms(), proposed.reason(), by, expected.version());
        return ResponseEntity.created(URI.create(PATH + "/" + code + "/versions"))
                .body(version(code, number, by));
    }

    @PostMapping(
            path = "/delivery-agreements/{code}/versions/{number}/judgement",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    VersionView judge(@PathVariable String code, @PathVariable String number, Reading body, Actor by) {
        int version = PathNumber.of(number);
        var judged = ReadingDeliveryInput.judgement(body);
        judging.judge(code, version, judged.judgement(), judged.reason(), by);
        return version(code, version, by);
    }

    private VersionView version(String code, int number, Actor by) {
        return agreements.versions(code, by).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(VersionView::of)
                .orElseThrow(() -> new Refusal.NotFound("delivery.refusal.no-version", code, number));
    }

    private ResponseEntity<AgreementView> answer(String code, Actor by, Language language) {
        var agreement = agreements.one(code, by);
        return ResponseEntity.ok()
                .eTag(Expected.tag(agreement.version(), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(AgreementView.of(agreement, agreements.proofs(code, by)));
    }
}
