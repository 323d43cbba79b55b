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
import nl.doelbinder.policy.Validity;
import nl.doelbinder.policy.register.Licence;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

@Entity
@Audited
@Table(name = "licence")
@EntityListeners(RegisterChange.Guard.class)
class LicenceEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry")
    @SequenceGenerator(name = "register_entry", sequenceName = "register_entry_seq")
    private long id;

    private String contract;

    private String unit;

    private int granted;

    private int active;

    private LocalDate validFrom;

    private @Nullable LocalDate validUntil;

    private boolean illustrative;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected LicenceEntry() {}

    LicenceEntry(LicenceOnRecord onRecord) {
        Licence licence = onRecord.licence();
        contract = licence.contract();
        unit = licence.unitCode();
        granted = licence.granted();
        active = licence.active();
        validFrom = licence.validity().from();
        validUntil = licence.validity().until();
        illustrative = onRecord.illustrative();
    }

    Licence licence() {
        return new Licence(contract, unit, granted, active, new Validity(validFrom, validUntil));
    }

    LicenceOnRecord onRecord() {
        return new LicenceOnRecord(licence(), illustrative);
    }
}
