package nl.doelbinder.policy.register;

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
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

@Entity
@Audited
@Table(name = "legal_source")
@EntityListeners(RegisterChange.Guard.class)
class SourceEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry")
    @SequenceGenerator(name = "register_entry", sequenceName = "register_entry_seq")
    private long id;

    private String sourceKey;

    private String cite;

    private LocalDate validFrom;

    private @Nullable LocalDate validUntil;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SourceEntry() {}

    SourceEntry(LegalSource source) {
        sourceKey = source.key();
        cite = source.cite();
        validFrom = source.validity().from();
        validUntil = source.validity().until();
    }

    LegalSource source() {
        return new LegalSource(sourceKey, cite, new Validity(validFrom, validUntil));
    }
}
