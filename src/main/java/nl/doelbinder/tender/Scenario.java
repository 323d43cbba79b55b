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
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A way to go, laid beside others. */
@Entity
@Audited
@Table(name = "tender_scenario")
public class Scenario {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tender_paper")
    @SequenceGenerator(name = "tender_paper", sequenceName = "tender_paper_seq")
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    @Column(name = "tender_code")
    private String tender;

    private String code;

    private int preference;

    private @Nullable String label;

    private @Nullable String summary;

    private @Nullable Long costEuros;

    private @Nullable LocalDate readyOn;

    private @Nullable Boolean lawful;

    private @Nullable String consequences;

    private @Nullable String describedBy;

    private @Nullable LocalDate describedOn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Scenario() {}

    Scenario(String tender, TenderOnRecord.OnRecordScenario onRecord) {
        this.tender = tender;
        code = onRecord.code();
        preference = onRecord.preference();
        label = onRecord.label();
    }

    /**
     * What can be compared of it; a part that nobody gave is {@code null}.
     *
     * @param readyOn      the day from which the work goes on in this way
     * @param lawful       whether it keeps within the law of procurement
     * @param consequences for the units' work
     */
    public record Described(
            @Nullable String label,
            @Nullable String summary,
            @Nullable Long costEuros,
            @Nullable LocalDate readyOn,
            @Nullable Boolean lawful,
            @Nullable String consequences) {}

    void describe(Described described, String by, LocalDate on) {
        label = described.label();
        summary = described.summary();
        costEuros = described.costEuros();
        readyOn = described.readyOn();
        lawful = described.lawful();
        consequences = described.consequences();
        describedBy = by;
        describedOn = on;
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

    /** 1 is the one preferred. */
    public int preference() {
        return preference;
    }

    public Described described() {
        return new Described(label, summary, costEuros, readyOn, lawful, consequences);
    }

    public Optional<String> describedBy() {
        return Optional.ofNullable(describedBy);
    }

    public Optional<LocalDate> describedOn() {
        return Optional.ofNullable(describedOn);
    }
}
