package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Units;
import nl.doelbinder.tender.AccountDemand.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit's lead says how many accounts of a lot the unit takes, and what money it has set aside for them. */
@Component
public class GivingAccounts {

    private final Tenders tenders;
    private final AccountDemands demands;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GivingAccounts(
            Tenders tenders, AccountDemands demands, Units units, ApplicationEventPublisher events, Clock clock) {
        this.tenders = tenders;
        this.demands = demands;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives number and budget.
     *
     * @param expectedVersion that the unit has seen, 0 where it had given nothing; {@code null}: any
     */
    @Transactional
    public AccountDemand give(
            String tender, String unit, String lot, Answer answer, Actor by, @Nullable Long expectedVersion) {
        CurrentAct.declare(new Act(by.username(), "GIVE_ACCOUNTS", "tenders/" + tender, null));
        PaperRights.leadsUnit(by, unit);
        Tender found = tenders.one(tender, by);
        PaperRights.isOpen(found);
        if (found.lots().stream().noneMatch(each -> each.code().equals(lot) && each.goesOn())
                || units.of(unit).isEmpty()) {
            throw new Refusal.NotFound("accounts.refusal.not-found", unit, lot);
        }
        if (answer.definitive() && answer.accounts() == null) {
            throw new BadInput(List.of(Fault.at("/accounts", "accounts.definitive-without-number", "accounts")));
        }
        AccountDemand demand = demands.findForChange(tender, unit, lot)
                .orElseGet(() -> new AccountDemand(tender, unit, lot, null, false));
        if (expectedVersion != null && !Objects.equals(expectedVersion, demand.version())) {
            throw new Refusal.Overtaken("accounts.refusal.overtaken", unit, lot);
        }
        demand.give(answer, by.username(), LocalDate.now(clock));
        AccountDemand stored = demands.save(demand);
        demands.flush();
        events.publishEvent(new GateMoved(tender));
        return stored;
    }
}
