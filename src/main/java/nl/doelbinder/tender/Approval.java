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
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A board's approval of one version of one document: of that content and no other. */
@Entity
@Audited
@Table(name = "paper_approval")
public class Approval {

    /** What it rests on. */
    public enum Basis {
        /** The version lay before the board. */
        DECISION,
        /** The board approved the version before, and declared the change editorial. */
        EDITORIAL
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tender_part")
    @SequenceGenerator(name = "tender_part", sequenceName = "tender_part_seq")
    private @Nullable Long id;

    @Column(name = "tender_code")
    private String tender;

    private int round;

    private String board;

    private String document;

    @Column(name = "paper_version")
    private String paperVersion;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    @Column(name = "approved_on")
    private LocalDate approvedOn;

    @Column(name = "recorded_by")
    private String recordedBy;

    private @Nullable String reason;

    @Column(name = "lapsed_on")
    private @Nullable LocalDate lapsedOn;

    @Column(name = "lapsed_for")
    private @Nullable String lapsedFor;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Approval() {}

    private Approval(
            Tender tender,
            String board,
            TabledPaper paper,
            Basis basis,
            LocalDate on,
            String by,
            @Nullable String reason) {
        this.tender = tender.code();
        this.round = tender.round();
        this.board = board;
        this.document = paper.document();
        this.paperVersion = paper.version();
        this.sha256 = paper.sha256();
        this.basis = basis;
        this.approvedOn = on;
        this.recordedBy = by;
        this.reason = reason;
    }

    static Approval byDecision(Tender tender, String board, TabledPaper paper, LocalDate on, String by) {
        return new Approval(tender, board, paper, Basis.DECISION, on, by, null);
    }

    static Approval ofEditorialChange(
            Tender tender, String board, TabledPaper paper, LocalDate on, String by, String reason) {
        return new Approval(tender, board, paper, Basis.EDITORIAL, on, by, reason);
    }

    /**
     * It holds no longer.
     *
     * @param version the later one; {@code null}: a new round began
     */
    void lapse(LocalDate day, @Nullable String version) {
        lapsedOn = day;
        lapsedFor = version;
    }

    public boolean inForce() {
        return lapsedOn == null;
    }

    int round() {
        return round;
    }

    public String board() {
        return board;
    }

    public String document() {
        return document;
    }

    public String paperVersion() {
        return paperVersion;
    }

    public String sha256() {
        return sha256;
    }

    public Basis basis() {
        return basis;
    }

    public LocalDate approvedOn() {
        return approvedOn;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** Why the change is editorial. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<LocalDate> lapsedOn() {
        return Optional.ofNullable(lapsedOn);
    }

    /** The later version on which it lapsed. */
    public Optional<String> lapsedFor() {
        return Optional.ofNullable(lapsedFor);
    }
}
