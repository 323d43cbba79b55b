package nl.doelbinder.tender;

import java.util.Set;
import nl.doelbinder.policy.ServiceLine;

/** A unit of which is known that it will use these service lines, so that it makes an impact assessment of its own. */
public record ExpectedUse(String unit, Set<ServiceLine> serviceLines) {

    public ExpectedUse {
        serviceLines = Set.copyOf(serviceLines);
    }
}
