package nl.doelbinder.contract.api;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.contract.ContractCase;
import nl.doelbinder.contract.ContractDecision;
import nl.doelbinder.contract.DecidingContractNotice;
import nl.doelbinder.contract.FindingContracts;
import nl.doelbinder.contract.ReadingNotice;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.policy.register.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One contract: its terms, what its options still give, and what is decided at its end. */
@RestController
@RequestMapping(path = "/contracts/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class ContractResource {

    private final FindingContracts finding;
    private final DecidingContractNotice deciding;

    ContractResource(FindingContracts finding, DecidingContractNotice deciding) {
        this.finding = finding;
        this.deciding = deciding;
    }

    @GetMapping
    CaseView one(@PathVariable String number, Query query) {
        query.end();
        return CaseView.of(finding.one(number));
    }

    @PostMapping(path = "/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    CaseView decide(@PathVariable String number, Reading body, Actor by) {
        deciding.decide(number, ReadingNotice.read(body), by);
        return CaseView.of(finding.one(number));
    }

    /**
     * A contract.
     *
     * @param terms each with how it stands with its option
     * @param offer what the next unused option gives; {@code null}: any extension is unlawful
     */
    record CaseView(
            String number,
            String tool,
            LocalDate lastDay,
            @Nullable LocalDate terminationNoticeBy,
            List<TermView> terms,
            Terms.@Nullable Offer offer,
            @Nullable DecisionView decision) {

        static CaseView of(ContractCase contract) {
            return new CaseView(
                    contract.number(),
                    contract.onRecord().contract().tool(),
                    contract.lastDay(),
                    contract.onRecord().terminationNoticeBy(),
                    contract.terms().stream().map(TermView::of).toList(),
                    contract.offer(),
                    contract.decision().map(DecisionView::of).orElse(null));
        }
    }

    /** A span in which the contract holds. */
    record TermView(
            LocalDate from,
            @Nullable LocalDate until,
            Terms.Standing standing,
            @Nullable LocalDate agreedOn,
            @Nullable String consentBy) {

        static TermView of(Terms.Term term) {
            return new TermView(
                    term.validity().from(),
                    term.validity().until(),
                    term.standing(),
                    term.agreedOn(),
                    term.consentBy());
        }
    }

    /** What was decided for its notice day. */
    record DecisionView(
            ContractDecision.Choice choice,
            @Nullable LocalDate until,
            @Nullable String consentBy,
            String by,
            LocalDate on,
            String reason) {

        static DecisionView of(ContractDecision decision) {
            return new DecisionView(
                    decision.choice(),
                    decision.extendedUntil().orElse(null),
                    decision.consentBy().orElse(null),
                    decision.decidedBy(),
                    decision.decidedOn(),
                    decision.reason());
        }
    }
}
