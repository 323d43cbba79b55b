package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A lot goes no further while the others go on. */
@Component
public class WithdrawingLot {

    private final ChangingTender changing;
    private final Clock clock;

    WithdrawingLot(ChangingTender changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    public Tender withdraw(String code, String lot, String reason, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "WITHDRAW_LOT", reason, expectedVersion, tender -> {
            TenderRights.isChairOf(by, tender.steeringBoard());
            Words.check("/reason", "reason", reason);
            tender.withdraw(lot, reason, LocalDate.now(clock));
            return tender;
        });
    }
}
