package nl.doelbinder.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.envers.Audited;

/** A day in a board's calendar. */
@Entity
@Audited
@Table(name = "board_meeting")
class MeetingEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry")
    @SequenceGenerator(name = "register_entry", sequenceName = "register_entry_seq")
    private long id;

    private String board;

    private LocalDate heldOn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MeetingEntry() {}

    MeetingEntry(String board, LocalDate heldOn) {
        this.board = board;
        this.heldOn = heldOn;
    }

    String board() {
        return board;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    void moveTo(LocalDate day) {
        heldOn = day;
    }
}
