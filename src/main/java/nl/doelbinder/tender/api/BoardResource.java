package nl.doelbinder.tender.api;

import java.net.URI;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Nothing;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.DeclaringEditorial;
import nl.doelbinder.tender.OfferingAgain;
import nl.doelbinder.tender.RecordingDecision;
import nl.doelbinder.tender.Tenders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the boards on a tender's route do. */
@RestController
@RequestMapping(path = "/tenders/{code}/boards/{board}", produces = MediaType.APPLICATION_JSON_VALUE)
class BoardResource {

    private final RecordingDecision recording;
    private final OfferingAgain offering;
    private final DeclaringEditorial declaring;
    private final Tenders tenders;

    BoardResource(RecordingDecision recording, OfferingAgain offering, DeclaringEditorial declaring, Tenders tenders) {
        this.recording = recording;
        this.offering = offering;
        this.declaring = declaring;
        this.tenders = tenders;
    }

    @PostMapping(path = "/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ApprovalsView.DecisionView> decide(
            @PathVariable String code,
            @PathVariable String board,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        var decision = recording.record(code, board, ReadingActs.resolution(body), by, expected.version());
        return ResponseEntity.created(URI.create("/api/v1/tenders/" + code + "/approvals"))
                .eTag(Expected.tag(tenders.one(code, by).version(), language))
                .body(ApprovalsView.DecisionView.of(decision));
    }

    /** The workgroup offers what the board returned again. */
    @PostMapping("/resubmission")
    ResponseEntity<TenderView> offerAgain(
            @PathVariable String code,
            @PathVariable String board,
            Nothing body,
            Expected expected,
            Actor by,
            Language language) {
        offering.offerAgain(code, board, by, expected.version());
        return TenderResource.answer(tenders, tenders.one(code, by), language);
    }

    @PostMapping(path = "/editorial-changes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ApprovalsView.ApprovalView> declare(
            @PathVariable String code,
            @PathVariable String board,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        var said = ReadingActs.editorial(body);
        var approval = declaring.declare(code, board, said.document(), said.reason(), by, expected.version());
        return ResponseEntity.created(URI.create("/api/v1/tenders/" + code + "/approvals"))
                .eTag(Expected.tag(tenders.one(code, by).version(), language))
                .body(ApprovalsView.ApprovalView.of(approval));
    }
}
