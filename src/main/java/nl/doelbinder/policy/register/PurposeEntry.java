package nl.doelbinder.policy.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.doelbinder.organisation.RegisterChange;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

@Entity
@Audited
@Table(name = "purpose")
@EntityListeners(RegisterChange.Guard.class)
class PurposeEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry")
    @SequenceGenerator(name = "register_entry", sequenceName = "register_entry_seq")
    private long id;

    private String code;

    private String unit;

    @Enumerated(EnumType.STRING)
    private Framework framework;

    private String[] serviceLines;

    @Enumerated(EnumType.STRING)
    private Level maxLevel;

    private String label;

    private LocalDate validFrom;

    private @Nullable LocalDate validUntil;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PurposeEntry() {}

    PurposeEntry(Purpose purpose) {
        code = purpose.code();
        unit = purpose.unitCode();
        framework = purpose.framework();
        serviceLines = CodeArrays.of(purpose.serviceLines());
        maxLevel = purpose.maxLevel();
        label = purpose.label();
        validFrom = purpose.validity().from();
        validUntil = purpose.validity().until();
    }

    Purpose purpose() {
        return new Purpose(
                code,
                unit,
                framework,
                CodeArrays.toSet(ServiceLine.class, serviceLines),
                maxLevel,
                label,
                new Validity(validFrom, validUntil));
    }
}
