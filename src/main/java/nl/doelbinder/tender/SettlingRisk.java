package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.tender.TenderRisk.Acceptance;
import nl.doelbinder.tender.TenderRisk.Closing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The board that comes first takes a risk on for a time, or closes it. */
@Component
public class SettlingRisk {

    private final Tenders tenders;
    private final TenderRisks risks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettlingRisk(Tenders tenders, TenderRisks risks, ApplicationEventPublisher events, Clock clock) {
        this.tenders = tenders;
        this.risks = risks;
        this.events = events;
        this.clock = clock;
    }

    /** In the order of the tender. */
    @Transactional(readOnly = true)
    public List<TenderRisk> all(String tender, Actor by) {
        tenders.one(tender, by);
        return risks.findByTenderOrderByPlace(tender);
    }

    @Transactional(readOnly = true)
    public TenderRisk one(String tender, String code, Actor by) {
        tenders.one(tender, by);
        return risks.findByTenderAndCode(tender, code)
                .orElseThrow(() -> new Refusal.NotFound("risk.refusal.not-found", code));
    }

    @Transactional
    public TenderRisk accept(
            String tender, String code, Acceptance acceptance, Actor by, @Nullable Long expectedVersion) {
        LocalDate today = LocalDate.now(clock);
        List<Fault> faults = new ArrayList<>();
        if (acceptance.on().isAfter(today)) {
            faults.add(Fault.at("/on", "risk.accepted-in-future", "on", acceptance.on()));
        }
        if (acceptance.until().isBefore(acceptance.on()) || acceptance.until().isBefore(today)) {
            faults.add(Fault.at("/until", "risk.over-already", "until", acceptance.until()));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return settle(
                tender, code, "ACCEPT_RISK", acceptance.reason(), by, expectedVersion, risk -> risk.accept(acceptance));
    }

    @Transactional
    public TenderRisk close(String tender, String code, String reason, Actor by, @Nullable Long expectedVersion) {
        return settle(
                tender,
                code,
                "CLOSE_RISK",
                reason,
                by,
                expectedVersion,
                risk -> risk.close(new Closing(by.username(), LocalDate.now(clock), reason)));
    }

    private TenderRisk settle(
            String tender,
            String code,
            String act,
            String reason,
            Actor by,
            @Nullable Long expectedVersion,
            Consumer<TenderRisk> intention) {
        CurrentAct.declare(new Act(by.username(), act, "tenders/" + tender, reason));
        PaperRights.answersForRisks(tenders.one(tender, by), by);
        TenderRisk risk = risks.findForChange(tender, code)
                .orElseThrow(() -> new Refusal.NotFound("risk.refusal.not-found", code));
        if (expectedVersion != null && !Objects.equals(expectedVersion, risk.version())) {
            throw new Refusal.Overtaken("risk.refusal.overtaken", code);
        }
        intention.accept(risk);
        risks.flush();
        events.publishEvent(new GateMoved(tender));
        return risk;
    }
}
