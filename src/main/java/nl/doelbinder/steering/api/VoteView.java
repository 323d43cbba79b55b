package nl.doelbinder.steering.api;

import java.time.Instant;
import java.util.List;
import nl.doelbinder.steering.Choice;
import nl.doelbinder.steering.TabledPaper;
import nl.doelbinder.steering.VoteState;
import nl.doelbinder.steering.WrittenVote;
import org.jspecify.annotations.Nullable;

/** A written vote as this reader may see it: how others voted is told when it is closed. */
record VoteView(
        String code,
        VoteState state,
        String question,
        @Nullable String tender,
        List<TabledPaper> documents,
        @Nullable String minutesOf,
        String openedBy,
        Instant openedAt,
        Instant closesAt,
        int quorum,
        List<Seat> votes,
        @Nullable Count count,
        @Nullable Instant closedAt,
        @Nullable Casting castingVote) {

    /** One member's vote. */
    record Seat(
            String member,
            @Nullable String standIn,
            boolean voted,
            @Nullable Choice choice,
            @Nullable String remark) {}

    /** How many voted what. */
    record Count(int inFavour, int against, int abstained) {}

    /** How the chair broke a tie. */
    record Casting(Choice choice, String by, @Nullable String remark) {}

    static VoteView of(WrittenVote vote, String reader) {
        var closed = vote.state() != VoteState.OPEN;
        var tally = vote.tally();
        return new VoteView(
                vote.code(),
                vote.state(),
                vote.question(),
                vote.tenderCode().orElse(null),
                vote.papers(),
                vote.minutesOf().orElse(null),
                vote.openedBy(),
                vote.openedAt(),
                vote.closesAt(),
                vote.quorum(),
                vote.members().stream()
                        .map(member -> seat(vote, member, closed, reader))
                        .toList(),
                closed ? new Count(tally.inFavour(), tally.against(), tally.abstained()) : null,
                vote.closedAt().orElse(null),
                vote.castingChoice()
                        .map(choice -> new Casting(
                                choice,
                                vote.castingBy().orElse(""),
                                vote.castingRemark().orElse(null)))
                        .orElse(null));
    }

    private static Seat seat(WrittenVote vote, String member, boolean closed, String reader) {
        var ballot = vote.ballotOf(member);
        var told = ballot.filter(cast -> closed || cast.by().equals(reader));
        return new Seat(
                member,
                vote.standInOf(member).orElse(null),
                ballot.isPresent(),
                told.map(cast -> cast.choice()).orElse(null),
                told.map(cast -> cast.remark()).orElse(null));
    }
}
