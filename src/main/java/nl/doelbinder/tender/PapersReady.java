package nl.doelbinder.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.envers.Audited;

/** The day on which the papers of a tender will be complete, as the secretary says. */
@Entity
@Audited
@Table(name = "tender_papers_ready")
class PapersReady {

    @Id
    @Column(name = "tender_code")
    private String tender;

    @Column(name = "ready_on")
    private LocalDate readyOn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PapersReady() {}

    PapersReady(String tender, LocalDate readyOn) {
        this.tender = tender;
        this.readyOn = readyOn;
    }

    LocalDate readyOn() {
        return readyOn;
    }

    void on(LocalDate day) {
        readyOn = day;
    }
}
