package nl.doelbinder.delivery.log;

import java.util.EnumSet;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;

/** Who looks into the log: who answers for the persons in it, who checks, and who has to be able to trace misuse. */
final class LogRights {

    private static final Set<Role> READERS =
            EnumSet.of(Role.AUDITOR, Role.PRIVACY_OFFICER, Role.DPO, Role.DATA_PROVIDER);

    private LogRights() {}

    static void mayRead(Actor by) {
        if (READERS.stream().noneMatch(by::is)) {
            throw new Refusal.NotAllowed("log.refusal.may-not-read");
        }
    }
}
