package nl.doelbinder.tender.web;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import nl.doelbinder.organisation.ProgramClock;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.springframework.boot.test.context.TestComponent;

/** Another day, on which all that came due by it is done: done later, it would come between a page and what is sent from it. */
@TestComponent
class NextDay {

    /** How often the engine looks for what is due. */
    static final String SOON = "flowable.process.async.executor.default-timer-job-acquire-wait-time=1s";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ProgramClock clock;
    private final ManagementService engine;

    NextDay(ProgramClock clock, ProcessEngine engine) {
        this.clock = clock;
        this.engine = engine.getManagementService();
    }

    void is(int year, int month, int day) {
        clock.startOn(LocalDate.of(year, month, day));
        await().atMost(PATIENCE).until(this::nothingIsDue);
    }

    @SuppressWarnings("JavaUtilDate") // the engine's own type
    private boolean nothingIsDue() {
        return engine.createTimerJobQuery()
                                .duedateLowerThan(Date.from(clock.instant()))
                                .count()
                        == 0
                && engine.createJobQuery().count() == 0;
    }
}
