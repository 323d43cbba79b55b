package nl.doelbinder.delivery.process;

import java.util.List;
import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.ending.AgreementChange;
import org.springframework.stereotype.Component;

/** What {@code processes/agreement-change.bpmn20.xml} asks by name. The names are a contract with that file. */
@Component("agreementChange")
public class AgreementChangeProcess extends CaseProcess<AgreementChange> {

    AgreementChangeProcess(FindingCases finding, Parties parties) {
        super(AgreementChange.class, finding, parties);
    }

    /** Those who have to judge it, one task for each. */
    public List<String> judges(String code) {
        return one(code).waiting().stream().map(Party::name).toList();
    }

    public String groupOf(String code, String party) {
        return group(code, party);
    }

    public void requireJudged(String code, String party) {
        require(!one(code).waiting().contains(Party.valueOf(party)), code);
    }
}
