package nl.doelbinder.delivery.making;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A public key that the recipient of an agreement said is its own, from day to day. */
@Entity
@Audited
@Table(name = "recipient_key")
public class RecipientKeyEntry {

    @Id
    private long id;

    @Version
    private @Nullable Long version;

    private String agreement;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RecipientKeyEntry() {}

    RecipientKeyEntry(
            long id,
            String agreement,
            String publicKey,
            LocalDate validFrom,
            LocalDate validUntil,
            String registeredBy,
            Instant registeredAt) {
        this.id = id;
        this.agreement = agreement;
        this.publicKey = publicKey;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    void withdraw(LocalDate day) {
        if (withdrawnOn != null) {
            throw new Refusal.OutOfTurn("making.refusal.key-withdrawn", withdrawnOn);
        }
        withdrawnOn = day;
    }

    public long id() {
        return id;
    }

    public String agreement() {
        return agreement;
    }

    public String publicKey() {
        return publicKey;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public String registeredBy() {
        return registeredBy;
    }

    public @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    public boolean holds(LocalDate day) {
        return withdrawnOn == null && !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
