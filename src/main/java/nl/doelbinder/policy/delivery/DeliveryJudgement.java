package nl.doelbinder.policy.delivery;

import java.util.List;
import nl.doelbinder.policy.Outcome;

/**
 * What the rules answered to a request for a delivery.
 *
 * @param ruleSet  hash of the rule set, {@code sha256:…}
 * @param findings of the rules that answered, by number; empty where none had anything against it
 */
public record DeliveryJudgement(String ruleSet, List<DeliveryFinding> findings) {

    public DeliveryJudgement {
        findings = List.copyOf(findings);
    }

    public Outcome verdict() {
        return Outcome.heaviest(findings.stream().map(DeliveryFinding::outcome).toList());
    }
}
