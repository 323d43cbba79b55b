package nl.doelbinder.delivery.process;

import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.correction.Correction;
import org.springframework.stereotype.Component;

/** What {@code processes/data-correction.bpmn20.xml} asks by name. The names are a contract with that file. */
@Component("dataCorrection")
public class DataCorrectionProcess extends CaseProcess<Correction> {

    DataCorrectionProcess(FindingCases finding, Parties parties) {
        super(Correction.class, finding, parties);
    }

    /** Whether the value went wrong there. */
    public boolean wentWrongAt(String code, String origin) {
        return one(code).origin().filter(found -> found.name().equals(origin)).isPresent();
    }
}
