package nl.doelbinder.steering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A member votes, or who stands in for one. */
@Component
public class CastingVote {

    private final ChangingVote changing;
    private final Clock clock;

    CastingVote(ChangingVote changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * Casts one vote.
     *
     * @param member whose vote it is; {@code null}: the actor's own, or that of the one member they stand in for
     */
    public WrittenVote cast(String code, @Nullable String member, Choice choice, @Nullable String remark, Actor by) {
        new Texts().optional("remark", remark).end();
        return changing.change(
                code,
                by,
                "CAST_VOTE",
                null,
                null,
                vote -> vote.cast(
                        member == null ? ownSeat(vote, by) : member,
                        by.username(),
                        choice,
                        remark,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private static String ownSeat(WrittenVote vote, Actor by) {
        if (vote.members().contains(by.username())) {
            return by.username();
        }
        return vote.standIns().stream()
                .filter(named -> named.standIn().equals(by.username()))
                .map(StandIn::member)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotAllowed("steering.refusal.no-vote", by.username(), vote.code()));
    }
}
