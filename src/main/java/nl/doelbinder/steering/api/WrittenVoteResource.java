package nl.doelbinder.steering.api;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Nothing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.steering.BreakingTie;
import nl.doelbinder.steering.CastingVote;
import nl.doelbinder.steering.Choice;
import nl.doelbinder.steering.ClosingVote;
import nl.doelbinder.steering.FindingVotes;
import nl.doelbinder.steering.NamingStandIn;
import nl.doelbinder.steering.OpeningVote;
import nl.doelbinder.steering.TabledPaper;
import nl.doelbinder.steering.VoteDraft;
import nl.doelbinder.steering.WrittenVote;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steering group's written procedure on a tender. */
@RestController
@RequestMapping(path = "/tenders/{code}/written-votes", produces = MediaType.APPLICATION_JSON_VALUE)
class WrittenVoteResource {

    private static final Codes<Choice> CHOICES = Codes.of(Choice.class);
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MOMENT = 40;

    private final OpeningVote opening;
    private final CastingVote casting;
    private final NamingStandIn naming;
    private final ClosingVote closing;
    private final BreakingTie breaking;
    private final FindingVotes finding;
    private final Clock clock;

    WrittenVoteResource(
            OpeningVote opening,
            CastingVote casting,
            NamingStandIn naming,
            ClosingVote closing,
            BreakingTie breaking,
            FindingVotes finding,
            Clock clock) {
        this.opening = opening;
        this.casting = casting;
        this.naming = naming;
        this.closing = closing;
        this.breaking = breaking;
        this.finding = finding;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VoteView> open(@PathVariable String code, Reading body, Actor by, Language language) {
        var in = body.root();
        var question = in.lines("question", LONGEST_TEXT);
        var closesAt = moment(in, "closesAt");
        List<TabledPaper> papers = new ArrayList<>();
        in.optionalObjects("documents").forEach(entry -> {
            var document = entry.text("document", LONGEST_NAME);
            var version = entry.text("version", LONGEST_NAME);
            entry.end();
            if (document != null && version != null) {
                papers.add(new TabledPaper(document, version));
            }
        });
        in.end();
        body.refuseIfFaulty();
        if (question == null || closesAt == null) {
            throw new BadInput(body.faults());
        }
        var vote = opening.open(new VoteDraft(question, closesAt, code, papers, null), by);
        return answer(
                ResponseEntity.created(URI.create("/api/v1/tenders/" + code + "/written-votes/" + vote.code())),
                vote,
                by,
                language);
    }

    @GetMapping
    Listing<VoteView> list(@PathVariable String code, Query query, Actor by) {
        var paging = query.paging();
        query.end();
        return query.listing(
                finding.of(code).stream()
                        .map(vote -> VoteView.of(vote, by.username()))
                        .toList(),
                paging);
    }

    @GetMapping("/{id}")
    ResponseEntity<VoteView> one(
            @PathVariable String code, @PathVariable String id, Query query, Actor by, Language language) {
        query.end();
        return answer(ResponseEntity.ok(), finding.one(code, id), by, language);
    }

    /** One vote is in; the others need not have been seen. */
    @PostMapping(path = "/{id}/votes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VoteView> cast(
            @PathVariable String code, @PathVariable String id, Reading body, Actor by, Language language) {
        var in = body.root();
        var choice = in.code("choice", CHOICES);
        var remark = in.optionalLines("remark", LONGEST_TEXT);
        var member = in.optionalText("member", LONGEST_NAME);
        in.end();
        body.refuseIfFaulty();
        if (choice == null) {
            throw new BadInput(body.faults());
        }
        finding.one(code, id);
        casting.cast(id, member, choice, remark, by);
        return answer(ResponseEntity.ok(), finding.one(id), by, language);
    }

    @PostMapping(path = "/{id}/stand-ins", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VoteView> standIn(
            @PathVariable String code, @PathVariable String id, Reading body, Actor by, Language language) {
        var in = body.root();
        var member = in.text("member", LONGEST_NAME);
        var standIn = in.text("standIn", LONGEST_NAME);
        in.end();
        body.refuseIfFaulty();
        if (member == null || standIn == null) {
            throw new BadInput(body.faults());
        }
        finding.one(code, id);
        naming.name(id, member, standIn, by);
        return answer(ResponseEntity.ok(), finding.one(id), by, language);
    }

    @PostMapping("/{id}/closing")
    ResponseEntity<VoteView> close(
            @PathVariable String code,
            @PathVariable String id,
            Nothing body,
            Expected expected,
            Actor by,
            Language language) {
        finding.one(code, id);
        closing.close(id, by, expected.version());
        return answer(ResponseEntity.ok(), finding.one(id), by, language);
    }

    @PostMapping(path = "/{id}/casting-vote", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VoteView> breakTie(
            @PathVariable String code,
            @PathVariable String id,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        var in = body.root();
        var choice = in.code("choice", CHOICES);
        var remark = in.optionalLines("remark", LONGEST_TEXT);
        in.end();
        body.refuseIfFaulty();
        if (choice == null) {
            throw new BadInput(body.faults());
        }
        finding.one(code, id);
        breaking.decide(id, choice, remark, by, expected.version());
        return answer(ResponseEntity.ok(), finding.one(id), by, language);
    }

    /** A moment with its offset, or as the clock on the organisation's wall says it. */
    private @Nullable Instant moment(InputObject in, String field) {
        var text = in.text(field, LONGEST_MOMENT);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
            } catch (DateTimeException neither) {
                in.fault(field, "steering.input.not-a-moment", text);
                return null;
            }
        }
    }

    private static ResponseEntity<VoteView> answer(
            ResponseEntity.BodyBuilder answer, WrittenVote vote, Actor by, Language language) {
        return answer.eTag(Expected.tag(vote.version(), language)).body(VoteView.of(vote, by.username()));
    }
}
