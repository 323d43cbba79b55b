package nl.doelbinder.steering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a written vote: its process moves on it, and what leaves the program starts from it. */
public sealed interface VoteEvent {

    String code();

    /** The group is asked. */
    record VoteOpened(String code) implements VoteEvent {}

    /** A member's vote is in. */
    record BallotCast(String code, String member) implements VoteEvent {}

    record StandInNamed(String code, String member, String standIn) implements VoteEvent {}

    /** Before its time, as nothing could change its outcome any more. */
    record VoteClosedEarly(String code) implements VoteEvent {}

    /** As many for as against. */
    record VoteTied(String code) implements VoteEvent {}

    /** The chair decided. */
    record TieBroken(String code) implements VoteEvent {}

    /**
     * The outcome stands.
     *
     * @param tenderCode of the tender that it is about, if it is about one
     * @param outcome    {@link VoteState#ADOPTED}, {@link VoteState#REJECTED} or {@link VoteState#NO_QUORUM}
     * @param papers     in the versions that were voted on
     * @param by         who closed it; the program, where its time had come
     */
    record WrittenVoteClosed(
            String code,
            @Nullable String tenderCode,
            VoteState outcome,
            List<TabledPaper> papers,
            Instant at,
            String by)
            implements VoteEvent {

        public WrittenVoteClosed {
            papers = List.copyOf(papers);
        }
    }
}
