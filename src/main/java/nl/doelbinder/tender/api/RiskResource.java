package nl.doelbinder.tender.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.ReadingPapers;
import nl.doelbinder.tender.SettlingRisk;
import nl.doelbinder.tender.TenderRisk;
import nl.doelbinder.tender.TenderRisk.Acceptance;
import nl.doelbinder.tender.TenderRisk.Closing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The risks of a tender: taken on for a time, or closed. */
@RestController
@RequestMapping(path = "/tenders/{code}/risks", produces = MediaType.APPLICATION_JSON_VALUE)
class RiskResource {

    private final SettlingRisk settling;
    private final Clock clock;

    RiskResource(SettlingRisk settling, Clock clock) {
        this.settling = settling;
        this.clock = clock;
    }

    @GetMapping
    Listing<RiskView> list(@PathVariable String code, Query query, Actor by) {
        var paging = query.paging();
        query.end();
        return query.listing(settling.all(code, by).stream().map(RiskView::of).toList(), paging);
    }

    @GetMapping("/{risk}")
    ResponseEntity<RiskView> one(
            @PathVariable String code, @PathVariable String risk, Query query, Actor by, Language language) {
        query.end();
        return answer(settling.one(code, risk, by), language);
    }

    @PostMapping(path = "/{risk}/acceptance", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RiskView> accept(
            @PathVariable String code,
            @PathVariable String risk,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        var given = ReadingPapers.acceptance(body);
        var acceptance = new Acceptance(
                Objects.requireNonNullElse(given.by(), by.username()),
                Objects.requireNonNullElseGet(given.on(), () -> LocalDate.now(clock)),
                given.until(),
                given.reason());
        return answer(settling.accept(code, risk, acceptance, by, expected.version()), language);
    }

    @PostMapping(path = "/{risk}/closing", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RiskView> close(
            @PathVariable String code,
            @PathVariable String risk,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        return answer(settling.close(code, risk, ReadingPapers.reason(body), by, expected.version()), language);
    }

    private static ResponseEntity<RiskView> answer(TenderRisk risk, Language language) {
        return ResponseEntity.ok().eTag(Expected.tag(risk.version(), language)).body(RiskView.of(risk));
    }

    record RiskView(
            String code,
            String label,
            @Nullable Acceptance acceptance,
            @Nullable Closing closing) {

        static RiskView of(TenderRisk risk) {
            return new RiskView(
                    risk.code(),
                    risk.label(),
                    risk.acceptance().orElse(null),
                    risk.closing().orElse(null));
        }
    }
}
