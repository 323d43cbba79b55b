package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.contract.ContractNoticeDecided;
import nl.doelbinder.contract.FindingContracts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a tender's plan true when it is decided what becomes of the contracts that it replaces. */
@Component
class NotingContractDecision {

    private final Tenders tenders;
    private final FindingContracts contracts;
    private final MilestonesOnTheWay milestones;
    private final Clock clock;

    NotingContractDecision(Tenders tenders, FindingContracts contracts, MilestonesOnTheWay milestones, Clock clock) {
        this.tenders = tenders;
        this.contracts = contracts;
        this.milestones = milestones;
        this.clock = clock;
    }

    @EventListener
    void on(ContractNoticeDecided decided) {
        tenders.all().stream()
                .filter(tender -> tender.replaces().contains(decided.contract()))
                .filter(tender -> tender.replaces().stream()
                        .flatMap(number -> contracts.find(number).stream())
                        .allMatch(contract -> contract.decision().isPresent()))
                .forEach(
                        tender -> milestones.done(tender.code(), MilestoneCodes.CONTRACT_NOTICE, LocalDate.now(clock)));
    }
}
