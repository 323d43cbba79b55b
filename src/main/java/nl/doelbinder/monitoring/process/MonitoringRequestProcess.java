package nl.doelbinder.monitoring.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import nl.doelbinder.monitoring.CallingDestructionOverdue;
import nl.doelbinder.monitoring.EndingGrants;
import nl.doelbinder.monitoring.FindingRequests;
import nl.doelbinder.monitoring.MonitoringRequest;
import nl.doelbinder.monitoring.RemindingPeople;
import nl.doelbinder.monitoring.ReweighingGrants;
import nl.doelbinder.monitoring.State;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.springframework.stereotype.Component;

/** What {@code processes/monitoring-request.bpmn20.xml} asks by name. The names are a contract with that file. */
@Component("monitoringRequest")
public class MonitoringRequestProcess {

    private final FindingRequests finding;
    private final ReweighingGrants reweighing;
    private final EndingGrants ending;
    private final CallingDestructionOverdue callingOverdue;
    private final RemindingPeople reminding;
    private final Clock clock;

    MonitoringRequestProcess(
            FindingRequests finding,
            ReweighingGrants reweighing,
            EndingGrants ending,
            CallingDestructionOverdue callingOverdue,
            RemindingPeople reminding,
            Clock clock) {
        this.finding = finding;
        this.reweighing = reweighing;
        this.ending = ending;
        this.callingOverdue = callingOverdue;
        this.reminding = reminding;
        this.clock = clock;
    }

    /** Whether the request is in this state. */
    public boolean stands(String code, String state) {
        return request(code).state() == State.valueOf(state);
    }

    /**
     * Refuses that a task is completed whose act was not done: the request would still be in a state in which it waits.
     *
     * @throws IllegalStateException while it is in one of these
     */
    public void requireLeft(String code, String... states) {
        var state = request(code).state();
        if (Arrays.stream(states).map(State::valueOf).anyMatch(waiting -> waiting == state)) {
            throw new IllegalStateException(code + " is " + state + ": its task is done by its act only");
        }
    }

    public String unitGroup(String code) {
        return new RoleGrant(Role.REQUESTER, request(code).unit()).group();
    }

    public Instant reweighAt(String code) {
        return startOf(request(code).reweighOn().orElseThrow());
    }

    public Instant grantEndsAt(String code) {
        return startOf(request(code).grantedUntil().orElseThrow().plusDays(1));
    }

    public Instant destroyBy(String code) {
        return startOf(request(code).destroyBy().orElseThrow());
    }

    public Instant destructionOverdueAt(String code) {
        return startOf(request(code).destroyBy().orElseThrow().plusDays(1));
    }

    public void weighAgain(String code) {
        reweighing.weighAgain(code);
    }

    public void expire(String code) {
        ending.expire(code);
    }

    public void callDestructionOverdue(String code) {
        callingOverdue.call(code);
    }

    public void remindPrivacyOfficer(String code) {
        reminding.remindPrivacyOfficer(code);
    }

    public void remindUnit(String code) {
        reminding.remindUnit(code);
    }

    private MonitoringRequest request(String code) {
        return finding.inProcess(code);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
