package nl.doelbinder.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.doelbinder.policy.CurrentRegisters;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees that the registers have moved, whoever moved them and on whichever replica, and has the grants weighed. */
@Component
class WatchingRegisters {

    private static final Duration LOOK_ANYHOW = Duration.ofMinutes(1);

    private final CurrentRegisters registers;
    private final ReweighingGrants reweighing;
    // Real time: how often the program looks has nothing to do with the dossier's day.
    private final InstantSource realTime = InstantSource.system();
    private String seen = "";
    private Instant looked = Instant.MIN;

    WatchingRegisters(CurrentRegisters registers, ReweighingGrants reweighing) {
        this.registers = registers;
        this.reweighing = reweighing;
    }

    // A request can be granted over old registers just after they moved: hence also when they did not.
    @Scheduled(fixedDelayString = "${doelbinder.monitoring.look-every:2s}")
    synchronized void look() {
        var version = registers.current().version();
        var now = realTime.instant();
        if (version.equals(seen) && now.isBefore(looked.plus(LOOK_ANYHOW))) {
            return;
        }
        reweighing.weighAfterChange();
        seen = version;
        looked = now;
    }
}
