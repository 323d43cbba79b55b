package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The owner of a condition says that it is met, and how. */
@Component
public class MeetingCondition {

    private final ChangingTender changing;
    private final TenderEntries entries;
    private final Clock clock;

    MeetingCondition(ChangingTender changing, TenderEntries entries, Clock clock) {
        this.changing = changing;
        this.entries = entries;
        this.clock = clock;
    }

    public BoardCondition meet(String code, long condition, String how, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "MEET_CONDITION", how, expectedVersion, tender -> {
            var found = entries.conditions(code).stream()
                    .filter(one -> one.id() == condition)
                    .findFirst()
                    .orElseThrow(() -> new Refusal.NotFound("tender.refusal.no-condition", code));
            TenderRights.owns(by, found);
            if (found.isMet()) {
                throw new Refusal.OutOfTurn(
                        "tender.refusal.condition-met",
                        found.metBy().orElse(""),
                        found.metOn().map(LocalDate::toString).orElse(""));
            }
            Words.check("/how", "how", how);
            found.meet(LocalDate.now(clock), by.username(), how);
            tender.conditionMet(condition);
            return found;
        });
    }
}
