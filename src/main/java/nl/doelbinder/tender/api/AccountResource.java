package nl.doelbinder.tender.api;

import java.time.LocalDate;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.tender.AccountDemand;
import nl.doelbinder.tender.AccountDemand.Reservation;
import nl.doelbinder.tender.FindingUnitUses;
import nl.doelbinder.tender.GivingAccounts;
import nl.doelbinder.tender.ReadingPapers;
import nl.doelbinder.tender.UnitUse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many accounts of each lot each unit takes, with its budget and the licences that it has. */
@RestController
@RequestMapping(path = "/tenders/{code}/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountResource {

    private final FindingUnitUses finding;
    private final GivingAccounts giving;

    AccountResource(FindingUnitUses finding, GivingAccounts giving) {
        this.finding = finding;
        this.giving = giving;
    }

    @GetMapping
    Listing<AccountView> list(@PathVariable String code, Query query, Actor by) {
        var paging = query.paging();
        query.end();
        return query.listing(finding.all(code, by).stream().map(AccountView::of).toList(), paging);
    }

    @GetMapping("/{unit}/{lot}")
    ResponseEntity<AccountView> one(
            @PathVariable String code,
            @PathVariable String unit,
            @PathVariable String lot,
            Query query,
            Actor by,
            Language language) {
        query.end();
        return answer(code, unit, lot, by, language);
    }

    @PutMapping(path = "/{unit}/{lot}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccountView> give(
            @PathVariable String code,
            @PathVariable String unit,
            @PathVariable String lot,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        giving.give(code, unit, lot, ReadingPapers.accounts(body), by, expected.version());
        return answer(code, unit, lot, by, language);
    }

    private ResponseEntity<AccountView> answer(String code, String unit, String lot, Actor by, Language language) {
        UnitUse use = finding.all(code, by).stream()
                .filter(each -> each.unit().equals(unit) && each.lot().code().equals(lot))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("accounts.refusal.not-found", unit, lot));
        AccountDemand demand = use.demand();
        return ResponseEntity.ok()
                .eTag(Expected.tag(demand == null ? 0 : demand.version(), language))
                .body(AccountView.of(use));
    }

    /**
     * What a unit does with a lot.
     *
     * @param granted licences that it has now for what the lot replaces
     * @param active  those of them that are in use
     */
    record AccountView(
            String unit,
            String lot,
            @Nullable Integer accounts,
            boolean definitive,
            @Nullable Reservation reservation,
            int granted,
            int active,
            @Nullable String givenBy,
            @Nullable LocalDate givenOn) {

        static AccountView of(UnitUse use) {
            AccountDemand demand = use.demand();
            return new AccountView(
                    use.unit(),
                    use.lot().code(),
                    demand == null ? null : demand.answer().accounts(),
                    demand != null && demand.answer().definitive(),
                    demand == null ? null : demand.answer().reserved(),
                    use.granted(),
                    use.active(),
                    demand == null ? null : demand.givenBy().orElse(null),
                    demand == null ? null : demand.givenOn().orElse(null));
        }
    }
}
