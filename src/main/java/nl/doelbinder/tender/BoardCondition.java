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
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What a board's approval hangs on. */
@Entity
@Audited
@Table(name = "board_condition")
public class BoardCondition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tender_part")
    @SequenceGenerator(name = "tender_part", sequenceName = "tender_part_seq")
    private @Nullable Long id;

    @Column(name = "tender_code")
    private String tender;

    private String board;

    private String text;

    private String owner;

    private LocalDate due;

    @Column(name = "set_on")
    private LocalDate setOn;

    @Column(name = "met_on")
    private @Nullable LocalDate metOn;

    @Column(name = "met_by")
    private @Nullable String metBy;

    @Column(name = "met_how")
    private @Nullable String metHow;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected BoardCondition() {}

    BoardCondition(Tender tender, String board, Resolution.NewCondition condition, LocalDate setOn) {
        this.tender = tender.code();
        this.board = board;
        this.text = condition.text();
        this.owner = condition.owner();
        this.due = condition.due();
        this.setOn = setOn;
    }

    void meet(LocalDate day, String by, String how) {
        metOn = day;
        metBy = by;
        metHow = how;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public String tender() {
        return tender;
    }

    public String board() {
        return board;
    }

    public String text() {
        return text;
    }

    /** The group that sees to it, such as {@code PROCUREMENT} or {@code UNIT_LEAD:DOUANE}. */
    public String owner() {
        return owner;
    }

    public LocalDate due() {
        return due;
    }

    public LocalDate setOn() {
        return setOn;
    }

    public boolean isMet() {
        return metOn != null;
    }

    public Optional<LocalDate> metOn() {
        return Optional.ofNullable(metOn);
    }

    public Optional<String> metBy() {
        return Optional.ofNullable(metBy);
    }

    public Optional<String> metHow() {
        return Optional.ofNullable(metHow);
    }
}
