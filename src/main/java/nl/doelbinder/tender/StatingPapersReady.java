package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.tender.planning.Planning;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretary of the first board says when the papers will be complete; without that the planning takes today. */
@Component
public class StatingPapersReady {

    private final Tenders tenders;
    private final PapersReadyDays days;
    private final ReadingPlan plans;
    private final TellingOfMovedDays telling;
    private final Clock clock;

    StatingPapersReady(
            Tenders tenders, PapersReadyDays days, ReadingPlan plans, TellingOfMovedDays telling, Clock clock) {
        this.tenders = tenders;
        this.days = days;
        this.plans = plans;
        this.telling = telling;
        this.clock = clock;
    }

    @Transactional
    public TenderPlan state(String code, LocalDate day, Actor by) {
        CurrentAct.declare(new Act(by.username(), "STATE_PAPERS_READY", "tenders/" + code, null));
        Tender tender = tenders.one(code, by);
        String first = tender.route().stream().findFirst().orElse("");
        if (!by.is(Role.SECRETARY, first)) {
            throw new Refusal.NotAllowed("plan.refusal.not-secretary", first);
        }
        if (!ReadingPlan.isRunning(tender)) {
            throw new Refusal.OutOfTurn("plan.refusal.not-running", code);
        }
        if (day.isBefore(LocalDate.now(clock))) {
            throw new Refusal.OutOfTurn("plan.refusal.ready-past", day);
        }
        Planning before = plans.of(tender).planning();
        days.findById(code).ifPresentOrElse(stated -> stated.on(day), () -> days.save(new PapersReady(code, day)));
        days.flush();
        TenderPlan after = plans.of(tender);
        telling.tell(tender, before, after.planning());
        return after;
    }
}
