package nl.doelbinder.monitoring.api;

import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Nothing;
import nl.doelbinder.monitoring.AcceptingConditions;
import nl.doelbinder.monitoring.ConfirmingDestruction;
import nl.doelbinder.monitoring.DecidingReferral;
import nl.doelbinder.monitoring.FindingRequests;
import nl.doelbinder.monitoring.TerminatingGrant;
import nl.doelbinder.monitoring.WithdrawingRequest;
import nl.doelbinder.organisation.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts on a request. Each names the version that its actor saw, and answers the request as it is after. */
@RestController
@RequestMapping(path = "/monitoring-requests/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
class ActResource {

    private final AcceptingConditions accepting;
    private final DecidingReferral deciding;
    private final WithdrawingRequest withdrawing;
    private final TerminatingGrant terminating;
    private final ConfirmingDestruction confirming;
    private final FindingRequests finding;

    ActResource(
            AcceptingConditions accepting,
            DecidingReferral deciding,
            WithdrawingRequest withdrawing,
            TerminatingGrant terminating,
            ConfirmingDestruction confirming,
            FindingRequests finding) {
        this.accepting = accepting;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.terminating = terminating;
        this.confirming = confirming;
        this.finding = finding;
    }

    @PostMapping("/acceptance")
    ResponseEntity<RequestView> accept(
            @PathVariable String code, Nothing body, Expected expected, Actor by, Language language) {
        accepting.accept(code, by, expected.version());
        return after(code, by, language);
    }

    @PostMapping(path = "/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestView> decide(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        deciding.decide(code, ReadingDraft.decision(body), by, expected.version());
        return after(code, by, language);
    }

    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestView> withdraw(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        withdrawing.withdraw(code, ReadingDraft.reason(body), by, expected.version());
        return after(code, by, language);
    }

    @PostMapping(path = "/termination", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestView> terminate(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        terminating.terminate(code, ReadingDraft.reason(body), by, expected.version());
        return after(code, by, language);
    }

    @PostMapping("/destruction")
    ResponseEntity<RequestView> confirmDestruction(
            @PathVariable String code, Nothing body, Expected expected, Actor by, Language language) {
        confirming.confirm(code, by, expected.version());
        return after(code, by, language);
    }

    private ResponseEntity<RequestView> after(String code, Actor by, Language language) {
        return RequestResource.answer(ResponseEntity.ok(), finding.one(code, by), language);
    }
}
