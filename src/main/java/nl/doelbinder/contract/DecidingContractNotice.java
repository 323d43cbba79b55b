package nl.doelbinder.contract;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.RegisterChange;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.Terms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contract manager decides what becomes of a contract that comes to its end: end it, let it lapse, or extend it as
 * far as its own options give. An extension outside them is refused, whoever asks.
 */
@Component
public class DecidingContractNotice {

    static final String SUBJECT_TYPE = "contracts";

    private final FindingContracts contracts;
    private final ContractDecisions decisions;
    private final RegisterChange change;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecidingContractNotice(
            FindingContracts contracts,
            ContractDecisions decisions,
            RegisterChange change,
            EntityManager entityManager,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contracts = contracts;
        this.decisions = decisions;
        this.change = change;
        this.entityManager = entityManager;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public ContractDecision decide(String number, Notice notice, Actor by) {
        CurrentAct.declare(
                new Act(by.username(), "DECIDE_CONTRACT_NOTICE", SUBJECT_TYPE + "/" + number, notice.reason()));
        if (!by.is(Role.CONTRACT_MANAGER)) {
            throw new Refusal.NotAllowed("contract.refusal.not-contract-manager");
        }
        // Others who change a register wait here, so that of two who decide at once the second sees the first.
        change.begin();
        ContractCase found = contracts.one(number);
        LocalDate today = LocalDate.now(clock);
        found.decision().ifPresent(earlier -> {
            throw new Refusal.OutOfTurn("contract.refusal.decided", number, earlier.decidedBy(), earlier.decidedOn());
        });
        switch (notice.choice()) {
            case END ->
                found.pastNoticeDay(today).ifPresent(day -> {
                    throw new Refusal.OutOfTurn("contract.refusal.notice-day-past", number, day);
                });
            case LAPSE -> {}
            case EXTEND -> extend(found, notice, today);
        }
        ContractDecision decision =
                decisions.save(new ContractDecision(found.onRecord(), notice, by.username(), today));
        events.publishEvent(new ContractNoticeDecided(number, notice.choice()));
        return decision;
    }

    private void extend(ContractCase found, Notice notice, LocalDate today) {
        LocalDate until = notice.until();
        if (until == null) {
            throw new BadInput(List.of(Fault.at("/until", "contract.notice.until-missing", "until")));
        }
        if (!until.isAfter(found.lastDay())) {
            throw new BadInput(
                    List.of(Fault.at("/until", "contract.notice.until-too-early", "until", found.lastDay())));
        }
        Terms.Term term = found.proposed(until, today, notice.consentBy());
        Terms.Offer offer = found.offer();
        switch (term.standing()) {
            case UNLAWFUL -> {
                if (offer == null) {
                    throw new Refusal.OutOfTurn("contract.refusal.no-option-left", found.number());
                }
                throw new Refusal.OutOfTurn(
                        "contract.refusal.beyond-option", found.number(), offer.from(), offer.longestUntil());
            }
            case LATE ->
                throw new Refusal.OutOfTurn(
                        "contract.refusal.late", found.number(), offer == null ? today : offer.agreedAtLast());
            case SOUND, LATE_WITH_CONSENT ->
                entityManager.persist(new ExtensionEntry(
                        found.number(),
                        new Contract.Extension(today, found.lastDay().plusDays(1), until, notice.consentBy())));
        }
    }
}
