package nl.doelbinder.pia.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.pia.EndingPias;
import nl.doelbinder.pia.FindingPias;
import nl.doelbinder.pia.ImpactStatus;
import nl.doelbinder.pia.Pia;
import nl.doelbinder.pia.RemindingOfPias;
import org.springframework.stereotype.Component;

/** What {@code processes/pia.bpmn20.xml} asks by name. The names are a contract with that file. */
@Component("pia")
public class PiaProcess {

    /** Of what has no last day: long after anybody looks. */
    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final FindingPias finding;
    private final EndingPias ending;
    private final RemindingOfPias reminding;
    private final Clock clock;

    PiaProcess(FindingPias finding, EndingPias ending, RemindingOfPias reminding, Clock clock) {
        this.finding = finding;
        this.ending = ending;
        this.reminding = reminding;
        this.clock = clock;
    }

    /** Whether the PIA is in this state. */
    public boolean stands(String code, String status) {
        return pia(code).status() == ImpactStatus.valueOf(status);
    }

    /**
     * Refuses that a task is completed whose act was not done: the PIA would still be in a state in which it waits.
     *
     * @throws IllegalStateException while it is in one of these
     */
    public void requireLeft(String code, String... statuses) {
        ImpactStatus status = pia(code).status();
        if (Arrays.stream(statuses).map(ImpactStatus::valueOf).anyMatch(waiting -> waiting == status)) {
            throw new IllegalStateException(code + " is " + status + ": its task is done by its act only");
        }
    }

    /** Refuses that the task to split is completed while a unit has none of its own. */
    public void requireSplit(String code) {
        if (!finding.isSplit(code)) {
            throw new IllegalStateException(code + " is not split: its task is done by its act only");
        }
    }

    /** Refuses that the task to renew is completed while nothing new was begun. */
    public void requireRenewal(String code) {
        if (stands(code, "APPROVED") && !finding.isRenewed(code)) {
            throw new IllegalStateException(code + " is not renewed: its task is done by its act only");
        }
    }

    /** Refuses that the task to check what moved is completed while its owner has said nothing of it. */
    public void requireChecked(String code) {
        Pia pia = pia(code);
        if (pia.status() == ImpactStatus.APPROVED && !pia.movedGrounds().isEmpty() && !finding.isRenewed(code)) {
            throw new IllegalStateException(code + " is not checked: its task is done by its act only");
        }
    }

    public boolean renewalBegun(String code) {
        return finding.isRenewed(code);
    }

    public List<String> authors(String code) {
        return groups(code, Role.REQUESTER, Role.UNIT_LEAD);
    }

    public List<String> unitReviewers(String code) {
        return groups(code, Role.UNIT_LAWYER, Role.UNIT_LEAD);
    }

    /** The start of the day that is so many days before the last one. */
    public Instant daysBeforeEnd(String code, int days) {
        return startOf(pia(code).validUntil().orElse(NEVER).minusDays(days));
    }

    public Instant endsAt(String code) {
        return startOf(pia(code).validUntil().orElse(NEVER).plusDays(1));
    }

    public void expire(String code) {
        ending.expire(code);
    }

    public void remind(String code) {
        reminding.remind(code);
    }

    private List<String> groups(String code, Role... roles) {
        String unit = pia(code).unit();
        return unit == null
                ? List.of(Role.PRIVACY_OFFICER.name())
                : Stream.of(roles)
                        .map(role -> new RoleGrant(role, unit).group())
                        .toList();
    }

    private Pia pia(String code) {
        return finding.inProcess(code);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
