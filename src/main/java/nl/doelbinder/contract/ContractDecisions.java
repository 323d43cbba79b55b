package nl.doelbinder.contract;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ContractDecisions extends Repository<ContractDecision, Long> {

    ContractDecision save(ContractDecision decision);

    List<ContractDecision> findByContractOrderById(String contract);

    List<ContractDecision> findAllByOrderById();
}
