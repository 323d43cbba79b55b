package nl.doelbinder.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.envers.Audited;

@Entity
@Audited
@Table(name = "unit")
@EntityListeners(RegisterChange.Guard.class)
class UnitEntry {

    @Id
    private String code;

    private String name;

    private String[] frameworks;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected UnitEntry() {}

    UnitEntry(Unit unit) {
        code = unit.code();
        name = unit.name();
        frameworks = unit.frameworks().toArray(String[]::new);
    }

    Unit unit() {
        return new Unit(code, name, List.of(frameworks));
    }
}
