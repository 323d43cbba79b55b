package nl.doelbinder.tender;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.doelbinder.policy.ServiceLine;
import org.hibernate.envers.Audited;

@Entity
@Audited
@Table(name = "expected_use")
class ExpectedUseEntry {

    @Id
    private String unit;

    private String[] serviceLines;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ExpectedUseEntry() {}

    ExpectedUseEntry(ExpectedUse use) {
        unit = use.unit();
        serviceLines = use.serviceLines().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    ExpectedUse use() {
        return new ExpectedUse(
                unit, Arrays.stream(serviceLines).map(ServiceLine::valueOf).collect(Collectors.toSet()));
    }
}
