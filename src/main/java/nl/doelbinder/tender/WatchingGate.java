package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.doelbinder.contract.ContractNoticeDecided;
import nl.doelbinder.contract.ContractNoticePassed;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.outbox.Outbox;
import nl.doelbinder.pia.PiaEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which rules block a tender's publication, and tells those on its route when they become others. */
@Component
class WatchingGate {

    private final TenderEntries entries;
    private final GateTurns turns;
    private final GateWatch gate;
    private final Outbox outbox;
    private final Clock clock;

    WatchingGate(TenderEntries entries, GateTurns turns, GateWatch gate, Outbox outbox, Clock clock) {
        this.entries = entries;
        this.turns = turns;
        this.gate = gate;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(GateMoved moved) {
        look(moved.tender());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TenderEvent event) {
        look(event.code());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PiaEvent event) {
        if (event.movesGrounds()) {
            entries.findAllByOrderByCode().forEach(tender -> look(tender.code()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ContractNoticeDecided decided) {
        lookAtThoseThatReplace(decided.contract());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ContractNoticePassed passed) {
        lookAtThoseThatReplace(passed.contract());
    }

    private void lookAtThoseThatReplace(String contract) {
        entries.findAllByOrderByCode().stream()
                .filter(tender -> tender.replaces().contains(contract))
                .forEach(tender -> look(tender.code()));
    }

    /** Whoever comes second waits: each turn starts from the one before. */
    private void look(String code) {
        Tender tender = entries.findForChange(code).orElseThrow();
        if (!tender.isOnRoute()) {
            return; // nothing of it is to be published
        }
        List<String> blocking = gate.blocking(code, LocalDate.now(clock));
        GateTurn last = turns.findFirstByTenderOrderByIdDesc(code).orElse(null);
        if (last != null && Set.copyOf(last.blocking()).equals(Set.copyOf(blocking))) {
            return;
        }
        CurrentAct.declare(
                new Act(Actor.PROGRAM.username(), "WATCH_GATE", ChangingTender.SUBJECT_TYPE + "/" + code, null));
        GateTurn turn =
                turns.save(new GateTurn(code, clock.instant(), last == null ? blocking : last.blocking(), blocking));
        if (turn.isNews()) {
            tell(tender, turn);
        }
    }

    private void tell(Tender tender, GateTurn turn) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("code", tender.code());
        payload.put("title", tender.title());
        payload.put("groups", groups(tender));
        payload.put("blocking", turn.blocking());
        payload.put("lifted", turn.lifted());
        payload.put("added", turn.added());
        outbox.put("tender.gate-moved", ChangingTender.SUBJECT_TYPE + "/" + tender.code(), StoredJson.write(payload));
    }

    private static List<String> groups(Tender tender) {
        return Stream.of(
                        new RoleGrant(Role.PROCUREMENT, null),
                        new RoleGrant(Role.CHAIR, tender.steeringBoard()),
                        new RoleGrant(Role.SECRETARY, tender.steeringBoard()))
                .map(RoleGrant::group)
                .toList();
    }
}
