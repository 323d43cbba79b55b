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
import java.time.Period;
import nl.doelbinder.organisation.RegisterChange;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

@Entity
@Audited
@Table(name = "retention_norm")
@EntityListeners(RegisterChange.Guard.class)
class NormEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry")
    @SequenceGenerator(name = "register_entry", sequenceName = "register_entry_seq")
    private long id;

    @Enumerated(EnumType.STRING)
    private Framework framework;

    @Enumerated(EnumType.STRING)
    private ServiceLine serviceLine;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String longest;

    private LocalDate validFrom;

    private @Nullable LocalDate validUntil;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected NormEntry() {}

    NormEntry(RetentionNorm norm) {
        framework = norm.framework();
        serviceLine = norm.serviceLine();
        level = norm.level();
        longest = norm.max().toString();
        validFrom = norm.validity().from();
        validUntil = norm.validity().until();
    }

    RetentionNorm norm() {
        return new RetentionNorm(
                framework, serviceLine, level, Period.parse(longest), new Validity(validFrom, validUntil));
    }

    boolean isOpen() {
        return validUntil == null;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** Holds no longer than this day. */
    void endOn(LocalDate day) {
        validUntil = day;
    }
}
