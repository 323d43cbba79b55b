package nl.doelbinder.steering;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretary or the chair puts a question to the members, with a moment until which they can answer. */
@Component
public class OpeningVote {

    private final SteeringCodes codes;
    private final EntityManager entities;
    private final ChangingVote changing;
    private final Meetings meetings;
    private final SteeringGroup group;
    private final ObjectProvider<TablingPapers> tenders;
    private final Clock clock;

    OpeningVote(
            SteeringCodes codes,
            EntityManager entities,
            ChangingVote changing,
            Meetings meetings,
            SteeringGroup group,
            ObjectProvider<TablingPapers> tenders,
            Clock clock) {
        this.codes = codes;
        this.entities = entities;
        this.changing = changing;
        this.meetings = meetings;
        this.group = group;
        this.tenders = tenders;
        this.clock = clock;
    }

    @Transactional
    public WrittenVote open(VoteDraft draft, Actor by) {
        Rights.requireKeeper(by);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(draft, now);
        var board = group.board();
        if (!board.writtenProcedure()) {
            throw new Refusal.OutOfTurn("steering.refusal.no-written-procedure");
        }
        var code = codes.nextVote();
        CurrentAct.declare(ChangingVote.act(code, "OPEN_WRITTEN_VOTE", by, null));
        var vote = WrittenVote.open(code, draft, group.members(), board.quorum(), by.username(), now);
        entities.persist(vote);
        changing.announce(vote);
        return vote;
    }

    private void check(VoteDraft draft, Instant now) {
        var texts = new Texts().text("question", draft.question());
        if (!draft.closesAt().isAfter(now)) {
            texts.fault("closesAt", "steering.input.closing-past");
        }
        var minutesOf = draft.minutesOf();
        if (minutesOf != null
                && meetings.findByCode(minutesOf)
                        .filter(meeting -> meeting.minutes() == MinutesState.DRAFT)
                        .isEmpty()) {
            texts.fault("minutesOf", "steering.input.no-draft", minutesOf);
        }
        checkPapers(draft, texts);
        texts.end();
    }

    private void checkPapers(VoteDraft draft, Texts texts) {
        var papers = draft.papers();
        var tender = draft.tenderCode();
        if (tender == null) {
            if (!papers.isEmpty()) {
                texts.fault("documents", "steering.input.papers-without-tender");
            }
            return;
        }
        var known = tenders.getIfAvailable();
        if (known == null) {
            return;
        }
        List<TabledPaper> newest =
                known
                        .newest(tender)
                        .orElseThrow(() -> new Refusal.NotFound("steering.refusal.no-tender", tender))
                        .stream()
                        .map(TablingPapers.Paper::tabled)
                        .toList();
        for (int at = 0; at < papers.size(); at++) {
            if (!newest.contains(papers.get(at))) {
                texts.fault(
                        "documents/" + at,
                        "steering.input.not-newest",
                        papers.get(at).document(),
                        papers.get(at).version());
            }
        }
    }
}
