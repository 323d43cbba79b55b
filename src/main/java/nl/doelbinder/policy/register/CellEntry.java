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
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Validity;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

@Entity
@Audited
@Table(name = "matrix_cell")
@EntityListeners(RegisterChange.Guard.class)
class CellEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry")
    @SequenceGenerator(name = "register_entry", sequenceName = "register_entry_seq")
    private long id;

    @Enumerated(EnumType.STRING)
    private Factor factor;

    private String value;

    @Enumerated(EnumType.STRING)
    private Framework framework;

    @Enumerated(EnumType.STRING)
    private Colour colour;

    private LocalDate validFrom;

    private @Nullable LocalDate validUntil;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected CellEntry() {}

    CellEntry(MatrixCell cell) {
        factor = cell.factor();
        value = cell.value();
        framework = cell.framework();
        colour = cell.colour();
        validFrom = cell.validity().from();
        validUntil = cell.validity().until();
    }

    long id() {
        return id;
    }

    MatrixCell cell() {
        return new MatrixCell(factor, value, framework, colour, new Validity(validFrom, validUntil));
    }
}
