package nl.doelbinder.contract;

import java.util.List;
import java.util.Optional;
import nl.doelbinder.organisation.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads contracts with what was decided about them. */
@Component
@Transactional(readOnly = true)
public class FindingContracts {

    private final ContractEntries entries;
    private final ContractDecisions decisions;

    FindingContracts(ContractEntries entries, ContractDecisions decisions) {
        this.entries = entries;
        this.decisions = decisions;
    }

    public ContractCase one(String number) {
        return find(number).orElseThrow(() -> new Refusal.NotFound("contract.refusal.not-found", number));
    }

    public Optional<ContractCase> find(String number) {
        return entries.contracts(null).stream()
                .filter(onRecord -> onRecord.contract().number().equals(number))
                .findFirst()
                .map(onRecord -> ContractCase.of(
                        onRecord,
                        decisions.findByContractOrderById(number),
                        entries.licences(null).stream()
                                .filter(licence -> licence.licence().contract().equals(number))
                                .toList()));
    }

    /** Everything that was ever decided about a contract. */
    public List<ContractDecision> decisions(String number) {
        return decisions.findByContractOrderById(number);
    }
}
