package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workgroup has done what a board asked, and offers the papers to that board again. */
@Component
public class OfferingAgain {

    private final ChangingTender changing;
    private final RouteReading route;
    private final Clock clock;

    OfferingAgain(ChangingTender changing, RouteReading route, Clock clock) {
        this.changing = changing;
        this.route = route;
        this.clock = clock;
    }

    public BoardDecision offerAgain(String code, String board, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "OFFER_AGAIN", null, expectedVersion, tender -> {
            TenderRights.isProcurement(by);
            tender.expect(TenderState.DECIDING, TenderState.PUBLISHABLE);
            var returned = route.progress(tender)
                    .last(board)
                    .filter(BoardDecision::waitsForWorkgroup)
                    .orElseThrow(() -> new Refusal.OutOfTurn("tender.refusal.not-returned", board));
            returned.comesAgain(LocalDate.now(clock));
            tender.comesAgain(board);
            return returned;
        });
    }
}
