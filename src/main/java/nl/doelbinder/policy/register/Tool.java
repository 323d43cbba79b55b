package nl.doelbinder.policy.register;

import java.time.LocalDate;
import java.util.Set;
import nl.doelbinder.policy.Hosting;
import nl.doelbinder.policy.ServiceLine;
import org.jspecify.annotations.Nullable;

/**
 * A tool that units monitor with.
 *
 * @param iso27001Until last day of its ISO 27001 certificate, {@code null} without one
 */
public record Tool(
        String code,
        String vendor,
        Set<ServiceLine> serviceLines,
        Hosting hosting,
        @Nullable LocalDate iso27001Until,
        boolean processorAgreement) {}
