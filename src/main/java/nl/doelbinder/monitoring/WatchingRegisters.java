package nl.doelbinder.monitoring;

import nl.doelbinder.policy.CurrentRegisters;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees that the registers have moved, whoever moved them and on whichever replica, and has the grants weighed. */
@Component
class WatchingRegisters {

    /** Looks, although nothing moved, once in so many rounds. */
    private static final int ANYHOW_EVERY = 30;

    private final CurrentRegisters registers;
    private final ReweighingGrants reweighing;
    private String seen = "";
    private int rounds;

    WatchingRegisters(CurrentRegisters registers, ReweighingGrants reweighing) {
        this.registers = registers;
        this.reweighing = reweighing;
    }

    // A request can be granted over old registers just after they moved: hence also when they did not.
    @Scheduled(fixedDelayString = "${doelbinder.monitoring.look-every:2s}")
    synchronized void look() {
        var version = registers.current().version();
        if (!version.equals(seen) || rounds++ % ANYHOW_EVERY == 0) {
            reweighing.weighAfterChange();
            seen = version;
        }
    }
}
