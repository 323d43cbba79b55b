package nl.doelbinder.policy.publication;

import java.util.List;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Outcome;

/**
 * What the rules for requests say of a use that is asked of a supplier.
 *
 * @param heaviest {@link Outcome#PERMIT} where no rule answered
 * @param findings of the rules that answered
 */
public record UseJudgement(Outcome heaviest, List<Finding> findings) {

    public UseJudgement {
        findings = List.copyOf(findings);
    }

    /** The rules behind an outcome. */
    public List<String> rules(Outcome outcome) {
        return findings.stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(Finding::rule)
                .distinct()
                .toList();
    }
}
