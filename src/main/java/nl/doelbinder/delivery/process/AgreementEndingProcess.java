package nl.doelbinder.delivery.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.aftercare.Term;
import nl.doelbinder.delivery.ending.Ending;
import nl.doelbinder.delivery.ending.EndingAgreements;
import org.springframework.stereotype.Component;

/** What {@code processes/agreement-ending.bpmn20.xml} asks by name. The names are a contract with that file. */
@Component("agreementEnding")
public class AgreementEndingProcess extends CaseProcess<Ending> {

    private final EndingAgreements ending;
    private final Clock clock;

    AgreementEndingProcess(FindingCases finding, Parties parties, EndingAgreements ending, Clock clock) {
        super(Ending.class, finding, parties);
        this.ending = ending;
        this.clock = clock;
    }

    /** The day by which the recipient can show its repair. */
    public Instant repairDue(String code) {
        return one(code).repairBy().orElseThrow().atStartOfDay(clock.getZone()).toInstant();
    }

    public Instant repairOverAt(String code) {
        return Term.endOf(one(code).repairBy().orElseThrow(), clock.getZone());
    }

    public Instant afterLastDay(String code) {
        return Term.endOf(one(code).lastDay().orElseThrow(), clock.getZone());
    }

    /** Those who are asked whether it may end, one task for each. */
    public List<String> asked(String code) {
        return one(code).asked().stream().map(Party::name).toList();
    }

    /** The closing measures, one task for each. */
    public List<String> measures(String code) {
        return one(code).open().stream().map(Ending.Measure::name).toList();
    }

    public String groupOf(String code, String party) {
        return group(code, party);
    }

    public void stop(String code) {
        ending.stop(code);
    }

    public void remind(String code) {
        ending.remind(code);
    }

    /** With one refusal nobody else has to say anything. */
    public void requireSaid(String code, String party) {
        require(!one(code).asked().contains(Party.valueOf(party)), code);
    }

    public void requireConfirmed(String code, String measure) {
        require(!one(code).open().contains(Ending.Measure.valueOf(measure)), code);
    }
}
