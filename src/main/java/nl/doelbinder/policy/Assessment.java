package nl.doelbinder.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules applied to one request, over the registers, as of one day.
 *
 * @param verdict   the heaviest outcome among the findings
 * @param findings  in the order of the policy: by family, then by number
 * @param ruleSet   hash of the rule set, {@code sha256:…}
 * @param registers version of the registers that were read
 */
public record Assessment(
        LocalDate assessedOn,
        Outcome verdict,
        List<Finding> findings,
        MatrixReading matrix,
        String ruleSet,
        String registers) {

    public Assessment {
        findings = List.copyOf(findings);
    }
}
