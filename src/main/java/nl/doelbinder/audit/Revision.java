package nl.doelbinder.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.doelbinder.organisation.Act;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;

/** One transaction that changed something: who, when, in which act, on which case and why. */
@Entity
@Table(name = "revinfo")
@RevisionEntity(ActRecorder.class)
@SuppressWarnings("UnusedVariable") // the timeline reads them in SQL
class Revision {

    // From a sequence, one number at a time: Envers takes the order of the numbers for the order of what happened.
    @Id
    @RevisionNumber
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @RevisionTimestamp
    @Column(name = "at")
    private Instant at;

    private String actor;

    private String act;

    private String subject;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // filled by the recorder before it is stored
    protected Revision() {}

    void record(Act done, Instant when) {
        at = when;
        actor = done.actor();
        act = done.name();
        subject = done.subject();
        reason = done.reason();
    }
}
