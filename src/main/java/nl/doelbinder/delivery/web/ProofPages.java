package nl.doelbinder.delivery.web;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.doelbinder.delivery.Agreement;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.delivery.NormProof;
import nl.doelbinder.delivery.ReviewingProof;
import nl.doelbinder.delivery.ShowingProof;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.input.http.PathNumber;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The proofs of norms that the recipient shows, and the owner of the facility confirms or refuses. */
@Controller
@RequestMapping("/leveringen/overeenkomsten/{code}/bewijzen")
class ProofPages {

    private static final int LONGEST_NORM = 100;
    private static final int LONGEST_REFERENCE = 4000;

    private final Agreements agreements;
    private final AgreementPages page;
    private final ShowingProof showing;
    private final ReviewingProof reviewing;
    private final SentForms forms;

    ProofPages(
            Agreements agreements,
            AgreementPages page,
            ShowingProof showing,
            ReviewingProof reviewing,
            SentForms forms) {
        this.agreements = agreements;
        this.page = page;
        this.showing = showing;
        this.reviewing = reviewing;
        this.forms = forms;
    }

    /** Where showing failed the page has its address; who asks for that again gets the agreement. */
    @GetMapping
    String back(@PathVariable String code) {
        return "redirect:" + AgreementPages.page(code);
    }

    @PostMapping
    String show(@PathVariable String code, Visit visit) {
        Form form = new Form(SentForms.LABELS, "proof", visit.fields());
        return forms.act(
                visit,
                form,
                "proof",
                () -> {
                    Reading reading = form.sent()
                            .text("norm")
                            .text("reference")
                            .text("validUntil")
                            .reading();
                    InputObject in = reading.root();
                    String norm = in.text("norm", LONGEST_NORM);
                    String reference = in.text("reference", LONGEST_REFERENCE);
                    LocalDate until = in.date("validUntil");
                    reading.refuseIfFaulty();
                    showing.show(
                            code,
                            requireNonNull(norm),
                            requireNonNull(reference),
                            requireNonNull(until),
                            visit.actor());
                    return AgreementPages.page(code);
                },
                () -> page.one(code, visit));
    }

    @GetMapping("/{norm}/{number}")
    String one(@PathVariable String code, @PathVariable String norm, @PathVariable String number, Visit visit) {
        Agreement agreement = agreements.one(code, visit.actor());
        NormProof proof = agreements.proofs(code, visit.actor()).stream()
                .filter(each -> each.norm().equals(norm)
                        && String.valueOf(each.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("delivery.refusal.no-proof", norm, number));
        visit.put("agreement", agreement)
                .put("proof", proof)
                .put(
                        "norm",
                        agreement.terms().norm(norm).map(each -> each.name()).orElse(norm))
                .put(
                        "mayReview",
                        proof.state() == NormProof.State.SHOWN
                                && !proof.shownBy().equals(visit.actor().username())
                                && visit.actor()
                                        .is(
                                                Role.FACILITY_OWNER,
                                                agreement.terms().facilityOwner()))
                .put("options", Map.of("ReviewingProof", List.of(ReviewingProof.Outcome.values())));
        SentForms.show(visit);
        return "delivery/proof";
    }

    @PostMapping("/{norm}/{number}")
    String review(@PathVariable String code, @PathVariable String norm, @PathVariable String number, Visit visit) {
        Form form = new Form(SentForms.LABELS, "review", visit.fields());
        return forms.act(
                visit,
                form,
                "reviewed",
                () -> {
                    var outcome = SentForms.chosen(form, "outcome", ReviewingProof.Outcome.class);
                    reviewing.review(code, norm, PathNumber.of(number), outcome, form.typed("reason"), visit.actor());
                    return AgreementPages.page(code);
                },
                () -> one(code, norm, number, visit));
    }
}
