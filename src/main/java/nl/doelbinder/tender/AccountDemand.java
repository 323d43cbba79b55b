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

/** How many accounts of a lot a unit wants, and the money that it has set aside for them. */
@Entity
@Audited
@Table(name = "tender_account_demand")
public class AccountDemand {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tender_paper")
    @SequenceGenerator(name = "tender_paper", sequenceName = "tender_paper_seq")
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    @Column(name = "tender_code")
    private String tender;

    private String unit;

    private String lot;

    private @Nullable Integer accounts;

    private boolean definitive;

    private @Nullable Long reservedEuros;

    private @Nullable String reservationReference;

    private @Nullable String givenBy;

    private @Nullable LocalDate givenOn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AccountDemand() {}

    AccountDemand(String tender, String unit, String lot, @Nullable Integer accounts, boolean definitive) {
        this.tender = tender;
        this.unit = unit;
        this.lot = lot;
        this.accounts = accounts;
        this.definitive = definitive;
    }

    /**
     * What a unit gives.
     *
     * @param accounts   {@code null}: it does not say yet
     * @param definitive it answers for the number
     * @param reserved   {@code null}: no money is set aside
     */
    public record Answer(
            @Nullable Integer accounts,
            boolean definitive,
            @Nullable Reservation reserved) {}

    /**
     * Money that a unit set aside.
     *
     * @param reference by which its own books know it
     */
    public record Reservation(long euros, String reference) {}

    void give(Answer answer, String by, LocalDate on) {
        accounts = answer.accounts();
        definitive = answer.definitive();
        Reservation reserved = answer.reserved();
        reservedEuros = reserved == null ? null : reserved.euros();
        reservationReference = reserved == null ? null : reserved.reference();
        givenBy = by;
        givenOn = on;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public String tender() {
        return tender;
    }

    public String unit() {
        return unit;
    }

    public String lot() {
        return lot;
    }

    public Answer answer() {
        return new Answer(
                accounts,
                definitive,
                reservedEuros == null || reservationReference == null
                        ? null
                        : new Reservation(reservedEuros, reservationReference));
    }

    /** Whether the unit answers for a number. */
    public boolean answered() {
        return definitive && accounts != null;
    }

    public boolean reserved() {
        return reservedEuros != null;
    }

    /** Who gave it last; empty as long as it stands as the dossier had it. */
    public Optional<String> givenBy() {
        return Optional.ofNullable(givenBy);
    }

    public Optional<LocalDate> givenOn() {
        return Optional.ofNullable(givenOn);
    }
}
