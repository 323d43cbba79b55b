package nl.doelbinder.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.Audited;

/** The recipient checked that what an earlier delivery brought is still true. */
@Entity
@Audited
@Table(name = "delivery_currency_check")
public class CurrencyCheck {

    @Id
    private String id;

    private String delivery;

    private int number;

    @Column(name = "checked_by")
    private String checkedBy;

    @Column(name = "checked_at")
    private Instant checkedAt;

    private String outcome;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected CurrencyCheck() {}

    CurrencyCheck(String delivery, int number, String outcome, String by, Instant at) {
        id = delivery + "/" + number;
        this.delivery = delivery;
        this.number = number;
        this.outcome = outcome;
        checkedBy = by;
        checkedAt = at;
    }

    public String delivery() {
        return delivery;
    }

    int number() {
        return number;
    }

    public String checkedBy() {
        return checkedBy;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    /** What was found, in the checker's words. */
    public String outcome() {
        return outcome;
    }
}
