package nl.doelbinder.policy.register;

import java.util.Set;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;

/** One unit's purpose in one framework; no two of the same code, unit and framework hold on one day. */
public record Purpose(
        String code,
        String unitCode,
        Framework framework,
        Set<ServiceLine> serviceLines,
        Level maxLevel,
        String label,
        Validity validity) {}
