package nl.doelbinder.steering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chair, and nobody else, says which way a tie goes. */
@Component
public class BreakingTie {

    private final ChangingVote changing;
    private final Clock clock;

    BreakingTie(ChangingVote changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * Breaks a tie.
     *
     * @param choice for or against: a chair who abstains breaks nothing
     */
    public WrittenVote decide(
            String code, Choice choice, @Nullable String remark, Actor by, @Nullable Long expectedVersion) {
        Rights.requireChair(by);
        var texts = new Texts().optional("remark", remark);
        if (choice == Choice.ABSTAIN) {
            texts.fault("choice", "steering.input.tie-abstain");
        }
        texts.end();
        return changing.change(
                code,
                by,
                "BREAK_TIE",
                remark,
                expectedVersion,
                vote -> vote.breakTie(
                        choice == Choice.FOR,
                        remark,
                        by.username(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
