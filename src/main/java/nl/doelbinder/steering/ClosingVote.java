package nl.doelbinder.steering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes a vote and counts it: by its process when its time has come, or before by the secretary when that is fair. */
@Component
public class ClosingVote {

    private final ChangingVote changing;
    private final Clock clock;

    ClosingVote(ChangingVote changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    public WrittenVote close(String code, Actor by, @Nullable Long expectedVersion) {
        Rights.requireKeeper(by);
        return changing.change(code, by, "CLOSE_WRITTEN_VOTE", null, expectedVersion, vote -> {
            vote.closeEarly(clock.instant());
            vote.count(by.username(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
    }

    /** Counts what the process brings to its end. */
    public WrittenVote count(String code) {
        return changing.change(
                code,
                Actor.PROGRAM,
                "COUNT_VOTES",
                null,
                null,
                vote -> vote.count(Actor.PROGRAM.username(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
