package nl.doelbinder.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import nl.doelbinder.tender.TenderOnRecord.OnRecordMilestone;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A day of a tender's plan: first planned, planned now, done. */
@Entity
@Audited
@Table(name = "tender_milestone")
public class Milestone {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tender_part")
    @SequenceGenerator(name = "tender_part", sequenceName = "tender_part_seq")
    private @Nullable Long id;

    @Column(name = "tender_code")
    private String tender;

    private String code;

    @SuppressWarnings("UnusedVariable") // what queries sort by
    private int place;

    private String label;

    @Column(name = "first_plan")
    private @Nullable LocalDate first;

    @Column(name = "current_plan")
    private @Nullable LocalDate current;

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Milestone() {}

    Milestone(String tender, int place, OnRecordMilestone onRecord) {
        this.tender = tender;
        this.place = place;
        code = onRecord.code();
        label = onRecord.label();
        first = onRecord.first();
        current = onRecord.current();
        doneOn = onRecord.doneOn();
    }

    /** It happened; the day stays as it was first told. */
    void doneOn(LocalDate day) {
        if (doneOn == null) {
            doneOn = day;
        }
    }

    /** It did not happen after all. */
    void notDone() {
        doneOn = null;
    }

    void planOn(LocalDate day) {
        current = day;
    }

    public String tender() {
        return tender;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Planned first. */
    public Optional<LocalDate> first() {
        return Optional.ofNullable(first);
    }

    /** Planned now. */
    public Optional<LocalDate> current() {
        return Optional.ofNullable(current);
    }

    public Optional<LocalDate> done() {
        return Optional.ofNullable(doneOn);
    }

    public boolean isLate(LocalDate today) {
        return doneOn == null && current != null && current.isBefore(today);
    }
}
