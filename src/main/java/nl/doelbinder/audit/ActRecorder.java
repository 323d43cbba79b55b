package nl.doelbinder.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.doelbinder.organisation.CurrentAct;
import org.hibernate.envers.RevisionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the declared act into the revision; what nobody declared is not stored. */
@Component
class ActRecorder implements RevisionListener {

    // Asked for late: Hibernate starts before the clock, which reads the database.
    private final ObjectProvider<Clock> clock;

    ActRecorder(ObjectProvider<Clock> clock) {
        this.clock = clock;
    }

    @Override
    public void newRevision(Object revision) {
        var act = CurrentAct.get()
                .orElseThrow(() -> new IllegalStateException("something audited changed and no act was declared"));
        ((Revision) revision).record(act, clock.getObject().instant().truncatedTo(ChronoUnit.MICROS));
    }
}
