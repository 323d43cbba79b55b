package nl.doelbinder.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When it has to be decided what becomes of a contract, and from when on contract management is asked for it. */
@Component
@EnableConfigurationProperties(NoticeDays.Settings.class)
public class NoticeDays {

    /**
     * As the organisation sets them.
     *
     * @param noticeTask so long before its notice day a contract is somebody's task
     */
    @ConfigurationProperties("doelbinder.contract")
    record Settings(Period noticeTask) {}

    private final Settings settings;
    private final Clock clock;

    NoticeDays(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is, or will be, something to decide: one without a notice day, or that is over, asks nothing. */
    public boolean awaitsDecision(ContractCase contract) {
        return contract.onRecord().terminationNoticeBy() != null
                && contract.decision().isEmpty()
                && !contract.lastDay().isBefore(LocalDate.now(clock));
    }

    /** The day from which on the task is offered. */
    public Optional<LocalDate> askedFrom(ContractCase contract) {
        return Optional.ofNullable(contract.onRecord().terminationNoticeBy())
                .map(by -> by.minus(settings.noticeTask()));
    }
}
