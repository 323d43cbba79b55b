package nl.doelbinder.delivery.web;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.delivery.Agreement;
import nl.doelbinder.delivery.AgreementState;
import nl.doelbinder.delivery.AgreementVersion;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.input.http.PeriodInWords;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One agreement: its terms, its proofs, its versions, and the ways to what can be done with it. */
@Controller
class AgreementPages {

    private final Agreements agreements;
    private final MessageSource messages;
    private final Clock clock;

    AgreementPages(Agreements agreements, MessageSource messages, Clock clock) {
        this.agreements = agreements;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/leveringen/overeenkomsten/{code}")
    String one(@PathVariable String code, Visit visit) {
        Agreement agreement = agreements.one(code, visit.actor());
        var terms = agreement.terms();
        var versions = agreements.versions(code, visit.actor());
        boolean owner = visit.actor().is(Role.FACILITY_OWNER, terms.facilityOwner());
        visit.put("agreement", agreement)
                .put("terms", terms)
                .put("noticeTerm", PeriodInWords.of(terms.noticeTerm(), messages, visit.locale()))
                .put("localRetention", PeriodInWords.of(terms.localRetention(), messages, visit.locale()))
                .put("proofs", agreements.proofs(code, visit.actor()))
                .put("versions", versions)
                .put("today", LocalDate.now(clock))
                .put("mayShow", visit.actor().is(Role.LOCAL_ADMINISTRATOR, agreement.recipient()))
                .put("mayReview", owner)
                .put(
                        "mayPropose",
                        owner
                                && agreement.state() == AgreementState.IN_FORCE
                                && versions.stream()
                                        .noneMatch(version -> version.state() == AgreementVersion.State.PROPOSED))
                .put(
                        "norms",
                        terms.norms().stream()
                                .map(norm -> new Choice(norm.code(), norm.name()))
                                .toList());
        SentForms.show(visit);
        return "delivery/agreement";
    }

    static String page(String code) {
        return "/leveringen/overeenkomsten/" + code;
    }
}
