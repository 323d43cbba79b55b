package nl.doelbinder.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.doelbinder.organisation.RegisterChange;
import nl.doelbinder.policy.register.Contract;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** An extension of a contract that was agreed. */
@Entity
@Audited
@Table(name = "contract_extension")
@EntityListeners(RegisterChange.Guard.class)
class ExtensionEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry")
    @SequenceGenerator(name = "register_entry", sequenceName = "register_entry_seq")
    private long id;

    private String contract;

    private LocalDate agreedOn;

    private LocalDate firstDay;

    private LocalDate lastDay;

    private @Nullable String consentBy;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ExtensionEntry() {}

    ExtensionEntry(String contract, Contract.Extension extension) {
        this.contract = contract;
        agreedOn = extension.agreedOn();
        firstDay = extension.from();
        lastDay = extension.until();
        consentBy = extension.consentBy();
    }

    String contract() {
        return contract;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    Contract.Extension extension() {
        return new Contract.Extension(agreedOn, firstDay, lastDay, consentBy);
    }
}
