package nl.doelbinder.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.envers.Audited;

/** What the recipient showed to prove that it keeps a norm, and until when that counts. */
@Entity
@Audited
@Table(name = "norm_proof")
public class NormProof {

    @Id
    private String id;

    private String agreement;

    private String norm;

    private int number;

    private String reference;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "shown_by")
    private String shownBy;

    @Column(name = "shown_on")
    private LocalDate shownOn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected NormProof() {}

    NormProof(
            String agreement,
            String norm,
            int number,
            String reference,
            LocalDate validUntil,
            String by,
            LocalDate on) {
        id = agreement + "/" + norm + "/" + number;
        this.agreement = agreement;
        this.norm = norm;
        this.number = number;
        this.reference = reference;
        this.validUntil = validUntil;
        shownBy = by;
        shownOn = on;
    }

    public String agreement() {
        return agreement;
    }

    public String norm() {
        return norm;
    }

    int number() {
        return number;
    }

    /** What was shown, such as a certificate's number. */
    public String reference() {
        return reference;
    }

    /** The last day on which it counts. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public String shownBy() {
        return shownBy;
    }

    public LocalDate shownOn() {
        return shownOn;
    }
}
