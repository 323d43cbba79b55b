package nl.doelbinder.steering;

import static nl.doelbinder.steering.Choice.ABSTAIN;
import static nl.doelbinder.steering.Choice.AGAINST;
import static nl.doelbinder.steering.Choice.FOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.doelbinder.organisation.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One vote a member, until the closing time; quorum, simple majority, and the chair for a tie. */
class WrittenVoteTest {

    private static final Instant NOW = Instant.parse("2016-09-06T10:00:00Z");
    private static final Instant CLOSING = NOW.plus(Duration.ofDays(2));
    private static final List<String> MEMBERS = List.of("a", "b", "c", "d", "e", "f", "g");
    private static final int QUORUM = 5;

    private final WrittenVote vote = WrittenVote.open(
            "ST-001",
            new VoteDraft("Gaat de memo naar het CDO2?", CLOSING, "SMM-2016", List.of(), null),
            MEMBERS,
            QUORUM,
            "secretaris",
            NOW);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "FFFFF, ADOPTED",
        "FFFAA, ADOPTED",
        "FAAAA, REJECTED",
        "FFAAO, TIED",
        "OOOOO, TIED",
        "FFFF, NO_QUORUM",
        "FFFFO, ADOPTED",
        "FOOOO, ADOPTED",
        "AOOOO, REJECTED",
        "FFFAAAO, TIED",
    })
    void votes_are_counted_by_quorum_and_simple_majority(String cast, VoteState expected) {
        cast(cast);
        vote.count("doelbinder", CLOSING);
        assertThat(vote.state()).isEqualTo(expected);
    }

    @Test
    void a_vote_is_refused_from_the_closing_time_on() {
        vote.cast("a", "a", FOR, null, CLOSING.minusSeconds(1));
        assertThatThrownBy(() -> vote.cast("b", "b", FOR, null, CLOSING))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("vote-closed");
        assertThat(vote.ballots()).hasSize(1);
    }

    @Test
    void a_vote_is_refused_once_it_was_closed_before_its_time() {
        cast("FFFFFF");
        vote.closeEarly(NOW);
        vote.count("secretaris", NOW);
        assertThatThrownBy(() -> vote.cast("g", "g", AGAINST, null, NOW)).isInstanceOf(Refusal.OutOfTurn.class);
        assertThat(vote.state()).isEqualTo(VoteState.ADOPTED);
    }

    @Test
    void who_is_no_member_has_no_vote() {
        assertThatThrownBy(() -> vote.cast("z", "z", FOR, null, NOW)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> vote.cast("a", "z", FOR, null, NOW))
                .as("nor that of a member")
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThat(vote.ballots()).isEmpty();
    }

    @Test
    void nobody_votes_twice() {
        vote.cast("a", "a", FOR, "graag", NOW);
        assertThatThrownBy(() -> vote.cast("a", "a", AGAINST, null, NOW))
                .isInstanceOfSatisfying(
                        Refusal.OutOfTurn.class,
                        told -> assertThat(told.values()).contains("a"));
        assertThat(vote.tally()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void a_stand_in_votes_for_one_absent_member() {
        vote.nameStandIn("a", "x", "a", NOW);
        vote.cast("a", "x", FOR, null, NOW);
        assertThat(vote.ballotOf("a")).map(Ballot::by).contains("x");
        assertThatThrownBy(() -> vote.nameStandIn("b", "x", "b", NOW))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("stands-in-already");
        assertThatThrownBy(() -> vote.cast("a", "a", FOR, null, NOW))
                .as("the member's vote is in")
                .isInstanceOf(Refusal.OutOfTurn.class);
        assertThatThrownBy(() -> vote.nameStandIn("a", "y", "a", NOW)).isInstanceOf(Refusal.OutOfTurn.class);
    }

    @Test
    void a_member_names_another_stand_in_before_the_vote_is_in() {
        vote.nameStandIn("a", "x", "a", NOW);
        vote.nameStandIn("a", "y", "a", NOW);
        assertThatThrownBy(() -> vote.cast("a", "x", FOR, null, NOW)).isInstanceOf(Refusal.NotAllowed.class);
        vote.cast("a", "y", FOR, null, NOW);
        vote.nameStandIn("b", "x", "b", NOW);
        assertThat(vote.seatsOf("x")).containsExactly("b");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "FFFFFFF, true",
        "FFFFFF, true",
        "FFFFF, true",
        "FFFFA, true",
        "FFFAA, false",
        "FFFF, false",
        "OOOOO, false"
    })
    void it_is_closed_early_only_when_no_vote_that_is_out_can_change_it(String cast, boolean allowed) {
        cast(cast);
        if (allowed) {
            vote.closeEarly(NOW);
        } else {
            assertThatThrownBy(() -> vote.closeEarly(NOW)).isInstanceOf(Refusal.OutOfTurn.class);
            assertThatThrownBy(() -> vote.count("secretaris", NOW)).isInstanceOf(Refusal.OutOfTurn.class);
            assertThat(vote.state()).isEqualTo(VoteState.OPEN);
        }
    }

    @Test
    void a_tie_waits_for_the_chair_and_is_broken_once() {
        cast("FFAAO");
        vote.count("doelbinder", CLOSING);
        assertThat(vote.takeEvents()).contains(new VoteEvent.VoteTied("ST-001"));
        vote.breakTie(true, "de tijd dringt", "voorzitter", CLOSING);
        assertThat(vote.state()).isEqualTo(VoteState.ADOPTED);
        assertThat(vote.castingBy()).contains("voorzitter");
        assertThat(vote.takeEvents())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                VoteEvent.WrittenVoteClosed.class,
                                closed -> assertThat(closed.outcome()).isEqualTo(VoteState.ADOPTED)));
        assertThatThrownBy(() -> vote.breakTie(false, null, "voorzitter", CLOSING))
                .isInstanceOf(Refusal.OutOfTurn.class);
    }

    @Test
    void there_is_nothing_to_break_without_a_tie() {
        cast("FFFFF");
        assertThatThrownBy(() -> vote.breakTie(false, null, "voorzitter", NOW)).isInstanceOf(Refusal.OutOfTurn.class);
        vote.count("doelbinder", CLOSING);
        assertThatThrownBy(() -> vote.breakTie(false, null, "voorzitter", CLOSING))
                .isInstanceOf(Refusal.OutOfTurn.class);
        assertThat(vote.state()).isEqualTo(VoteState.ADOPTED);
    }

    @Test
    void what_is_counted_stays_so() {
        cast("FFFFF");
        vote.count("doelbinder", CLOSING);
        vote.takeEvents();
        vote.count("doelbinder", CLOSING.plusSeconds(1));
        assertThat(vote.takeEvents()).isEmpty();
        assertThat(vote.closedAt()).contains(CLOSING);
    }

    /** F for, A against, O abstains; the first members vote. */
    private void cast(String votes) {
        var members = MEMBERS.iterator();
        Arrays.stream(votes.split("")).forEach(each -> {
            var member = members.next();
            vote.cast(member, member, each.equals("F") ? FOR : each.equals("A") ? AGAINST : ABSTAIN, null, NOW);
        });
    }
}
