package nl.doelbinder.delivery.process;

import java.time.Clock;
import java.time.Instant;
import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.rights.AnsweringRequests;
import nl.doelbinder.delivery.rights.RightsRequest;
import org.springframework.stereotype.Component;

/** What {@code processes/rights-request.bpmn20.xml} asks by name. The names are a contract with that file. */
@Component("rightsRequest")
public class RightsRequestProcess extends CaseProcess<RightsRequest> {

    private final AnsweringRequests answering;
    private final Clock clock;

    RightsRequestProcess(FindingCases finding, Parties parties, AnsweringRequests answering, Clock clock) {
        super(RightsRequest.class, finding, parties);
        this.answering = answering;
        this.clock = clock;
    }

    /** Of the owner of the data that it is about. */
    public String ownerGroup(String code) {
        return group(code, one(code).data().owner().name());
    }

    /** The last day of the term, as people count. */
    public Instant answerBy(String code) {
        return one(code).answerBy().atStartOfDay(clock.getZone()).toInstant();
    }

    public void callOverdue(String code) {
        answering.callOverdue(code);
    }

    /** A task ends with the answer, or with a longer term that begins it again. */
    public void requireMoved(String code) {
        var request = one(code);
        require(
                request.closedAt().isPresent()
                        || (request.extendedOn().isPresent() && !request.isOverdue(clock.instant())),
                code);
    }
}
