package nl.doelbinder.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Something that can go wrong: somebody takes it on for a time, or it is closed. */
@Entity
@Audited
@Table(name = "tender_risk")
public class TenderRisk {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tender_paper")
    @SequenceGenerator(name = "tender_paper", sequenceName = "tender_paper_seq")
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    @Column(name = "tender_code")
    private String tender;

    @SuppressWarnings("UnusedVariable") // the order in which they are read
    private int place;

    private String code;

    private String label;

    private @Nullable String acceptedBy;

    private @Nullable LocalDate acceptedOn;

    private @Nullable LocalDate acceptedUntil;

    private @Nullable String acceptanceReason;

    private @Nullable String closedBy;

    private @Nullable LocalDate closedOn;

    private @Nullable String closingReason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TenderRisk() {}

    TenderRisk(String tender, int place, TenderOnRecord.OnRecordRisk onRecord) {
        this.tender = tender;
        this.place = place;
        code = onRecord.code();
        label = onRecord.label();
    }

    /**
     * Somebody takes a risk on.
     *
     * @param by    the function that does
     * @param until the last day on which that holds
     */
    public record Acceptance(String by, LocalDate on, LocalDate until, String reason) {}

    /** Why it is no longer a risk. */
    public record Closing(String by, LocalDate on, String reason) {}

    void accept(Acceptance acceptance) {
        requireOpen();
        acceptedBy = acceptance.by();
        acceptedOn = acceptance.on();
        acceptedUntil = acceptance.until();
        acceptanceReason = acceptance.reason();
    }

    void close(Closing closing) {
        requireOpen();
        closedBy = closing.by();
        closedOn = closing.on();
        closingReason = closing.reason();
    }

    private void requireOpen() {
        if (closedOn != null) {
            throw new Refusal.OutOfTurn("risk.refusal.closed", code);
        }
    }

    public long version() {
        return version == null ? 0 : version;
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

    public Optional<Acceptance> acceptance() {
        return acceptedBy == null || acceptedOn == null || acceptedUntil == null || acceptanceReason == null
                ? Optional.empty()
                : Optional.of(new Acceptance(acceptedBy, acceptedOn, acceptedUntil, acceptanceReason));
    }

    public Optional<Closing> closing() {
        return closedBy == null || closedOn == null || closingReason == null
                ? Optional.empty()
                : Optional.of(new Closing(closedBy, closedOn, closingReason));
    }
}
