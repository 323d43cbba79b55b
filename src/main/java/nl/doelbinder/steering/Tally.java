package nl.doelbinder.steering;

import java.util.List;

/** How many voted what. */
public record Tally(int inFavour, int against, int abstained) {

    static Tally of(List<Ballot> ballots) {
        return new Tally(count(ballots, Choice.FOR), count(ballots, Choice.AGAINST), count(ballots, Choice.ABSTAIN));
    }

    private static int count(List<Ballot> ballots, Choice choice) {
        return (int)
                ballots.stream().filter(ballot -> ballot.choice() == choice).count();
    }
}
