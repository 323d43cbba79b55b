package nl.doelbinder.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.doelbinder.input.StoredJson;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A board's decision on the papers that lay before it. It stands for good; a later one may follow. */
@Entity
@Audited
@Table(name = "board_decision")
public class BoardDecision {

    private static final TypeReference<List<TabledPaper>> TABLED = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tender_part")
    @SequenceGenerator(name = "tender_part", sequenceName = "tender_part_seq")
    private @Nullable Long id;

    @Column(name = "tender_code")
    private String tender;

    private int round;

    private String board;

    @Enumerated(EnumType.STRING)
    private BoardOutcome outcome;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private String documents;

    @Column(name = "comes_again_on")
    private @Nullable LocalDate comesAgainOn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected BoardDecision() {}

    BoardDecision(
            Tender tender,
            String board,
            Resolution resolution,
            List<TabledPaper> tabled,
            String by,
            Instant recordedAt) {
        this.tender = tender.code();
        this.round = tender.round();
        this.board = board;
        this.outcome = resolution.outcome();
        this.decidedOn = resolution.on();
        this.reason = resolution.reason();
        this.documents = StoredJson.write(tabled);
        this.recordedBy = by;
        this.recordedAt = recordedAt;
    }

    /** The workgroup has done what was asked: the papers come to this board again. */
    void comesAgain(LocalDate day) {
        comesAgainOn = day;
    }

    boolean waitsForWorkgroup() {
        return outcome == BoardOutcome.RETURNED && comesAgainOn == null;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    /** Rejected papers come back in a next round. */
    public int round() {
        return round;
    }

    public String board() {
        return board;
    }

    public BoardOutcome outcome() {
        return outcome;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The versions that lay before the board; of a return, those that go back. */
    public List<TabledPaper> documents() {
        return StoredJson.read(documents, TABLED);
    }

    /** The day on which what was returned came to the board again. */
    public Optional<LocalDate> cameAgainOn() {
        return Optional.ofNullable(comesAgainOn);
    }
}
