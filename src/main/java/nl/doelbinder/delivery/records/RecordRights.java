package nl.doelbinder.delivery.records;

import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;

/** Who works with the records of the source. */
final class RecordRights {

    private RecordRights() {}

    /** Whoever runs the program for the source. */
    static void mayImport(Actor by) {
        if (!by.is(Role.ADMIN) && !by.is(Role.DATA_PROVIDER)) {
            throw new Refusal.NotAllowed("records.refusal.may-not-import");
        }
    }

    static void mayReadImports(Actor by) {
        if (!by.is(Role.ADMIN) && !by.is(Role.AUDITOR) && !by.is(Role.DATA_PROVIDER)) {
            throw new Refusal.NotAllowed("records.refusal.may-not-read");
        }
    }
}
