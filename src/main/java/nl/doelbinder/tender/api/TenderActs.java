package nl.doelbinder.tender.api;

import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Nothing;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.ChoosingWay;
import nl.doelbinder.tender.CompletingMilestone;
import nl.doelbinder.tender.CompletingProgramme;
import nl.doelbinder.tender.HandingInPapers;
import nl.doelbinder.tender.MeetingCondition;
import nl.doelbinder.tender.PublishingTender;
import nl.doelbinder.tender.Tenders;
import nl.doelbinder.tender.WithdrawingLot;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts on a tender. Each names the version that its actor saw, and answers the tender as it is after. */
@RestController
@RequestMapping(path = "/tenders/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
class TenderActs {

    private final HandingInPapers handingIn;
    private final CompletingMilestone milestones;
    private final CompletingProgramme programmes;
    private final WithdrawingLot lots;
    private final MeetingCondition conditions;
    private final ChoosingWay ways;
    private final PublishingTender publishing;
    private final Tenders tenders;

    TenderActs(
            HandingInPapers handingIn,
            CompletingMilestone milestones,
            CompletingProgramme programmes,
            WithdrawingLot lots,
            MeetingCondition conditions,
            ChoosingWay ways,
            PublishingTender publishing,
            Tenders tenders) {
        this.handingIn = handingIn;
        this.milestones = milestones;
        this.programmes = programmes;
        this.lots = lots;
        this.conditions = conditions;
        this.ways = ways;
        this.publishing = publishing;
        this.tenders = tenders;
    }

    @PostMapping("/submission")
    ResponseEntity<TenderView> handIn(
            @PathVariable String code, Nothing body, Expected expected, Actor by, Language language) {
        handingIn.handIn(code, by, expected.version());
        return after(code, by, language);
    }

    @PostMapping(path = "/milestones/{milestone}/completion", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TenderView> complete(
            @PathVariable String code,
            @PathVariable String milestone,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        milestones.complete(code, milestone, ReadingActs.day(body), by, expected.version());
        return after(code, by, language);
    }

    @PostMapping("/lots/{lot}/programme")
    ResponseEntity<TenderView> completeProgramme(
            @PathVariable String code,
            @PathVariable String lot,
            Nothing body,
            Expected expected,
            Actor by,
            Language language) {
        programmes.complete(code, lot, by, expected.version());
        return after(code, by, language);
    }

    @PostMapping(path = "/lots/{lot}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TenderView> withdraw(
            @PathVariable String code,
            @PathVariable String lot,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        lots.withdraw(code, lot, ReadingActs.text(body, "reason"), by, expected.version());
        return after(code, by, language);
    }

    @PostMapping(path = "/conditions/{condition}/fulfilment", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TenderView> meet(
            @PathVariable String code,
            @PathVariable long condition,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        conditions.meet(code, condition, ReadingActs.text(body, "how"), by, expected.version());
        return after(code, by, language);
    }

    @PostMapping(path = "/continuation", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TenderView> choose(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        ways.choose(code, ReadingActs.way(body), by, expected.version());
        return after(code, by, language);
    }

    @PostMapping(path = "/publication", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TenderView> publish(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        var publication = ReadingActs.publication(body);
        publishing.publish(code, publication.reference(), publication.on(), by, expected.version());
        return after(code, by, language);
    }

    private ResponseEntity<TenderView> after(String code, Actor by, Language language) {
        return TenderResource.answer(tenders, tenders.one(code, by), language);
    }
}
