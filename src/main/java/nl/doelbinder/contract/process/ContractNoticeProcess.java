package nl.doelbinder.contract.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.doelbinder.contract.ContractDecision;
import nl.doelbinder.contract.FindingContracts;
import nl.doelbinder.contract.NoticeDays;
import nl.doelbinder.contract.TellingOfContracts;
import org.springframework.stereotype.Component;

/** What {@code processes/contract-notice.bpmn20.xml} asks by name. The names are a contract with that file. */
@Component("contractNotice")
public class ContractNoticeProcess {

    private final FindingContracts finding;
    private final NoticeDays days;
    private final TellingOfContracts telling;
    private final Clock clock;

    ContractNoticeProcess(FindingContracts finding, NoticeDays days, TellingOfContracts telling, Clock clock) {
        this.finding = finding;
        this.days = days;
        this.telling = telling;
        this.clock = clock;
    }

    public boolean isNear(String number) {
        return !clock.instant().isBefore(askedFrom(number));
    }

    public Instant askedFrom(String number) {
        return startOf(days.askedFrom(finding.one(number)).orElseThrow());
    }

    public Instant decideBy(String number) {
        return startOf(noticeDay(number));
    }

    public Instant passedAt(String number) {
        return startOf(noticeDay(number).plusDays(1));
    }

    public void askForDecision(String number) {
        telling.askForDecision(number);
    }

    public void tellPassed(String number) {
        telling.tellPassed(number);
    }

    /** Whether this was decided. */
    public boolean decided(String number, String choice) {
        return finding.one(number)
                .decision()
                .filter(decision -> decision.choice() == ContractDecision.Choice.valueOf(choice))
                .isPresent();
    }

    /**
     * Refuses that the task is completed while nothing was decided.
     *
     * @throws IllegalStateException while it is open what becomes of the contract
     */
    public void requireDecided(String number) {
        if (finding.one(number).decision().isEmpty()) {
            throw new IllegalStateException(number + " is not decided on: the task is done by its act only");
        }
    }

    private LocalDate noticeDay(String number) {
        return Objects.requireNonNull(finding.one(number).onRecord().terminationNoticeBy(), "a notice day");
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
