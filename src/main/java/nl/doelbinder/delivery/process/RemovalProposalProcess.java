package nl.doelbinder.delivery.process;

import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.retention.RemovalProposal;
import org.springframework.stereotype.Component;

/** What {@code processes/removal-proposal.bpmn20.xml} asks by name. The names are a contract with that file. */
@Component("removalProposal")
public class RemovalProposalProcess extends CaseProcess<RemovalProposal> {

    RemovalProposalProcess(FindingCases finding, Parties parties) {
        super(RemovalProposal.class, finding, parties);
    }
}
