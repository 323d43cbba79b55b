package nl.doelbinder.tender;

import java.util.List;
import java.util.Optional;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.publication.Judged.Ruling;
import nl.doelbinder.policy.publication.UseJudgement;

/**
 * A requirement with what the rules for requests say of its use.
 *
 * @param heaviest {@link Outcome#PERMIT} where it asks for no use
 * @param ruling   of the privacy officer, where it still counts
 */
public record JudgedRequirement(
        Requirement requirement, Outcome heaviest, List<Finding> findings, Optional<Ruling> ruling) {

    /** Where it stands, for who looks for those that something is to be done about. */
    public enum Stand {
        WAITS,
        BLOCKS,
        CLEAR,
        DROPPED
    }

    public JudgedRequirement {
        findings = List.copyOf(findings);
    }

    static JudgedRequirement of(Requirement requirement, UseJudgement judgement) {
        return new JudgedRequirement(
                requirement,
                judgement.heaviest(),
                judgement.findings(),
                requirement.rulingOn(judgement.rules(Outcome.REFER)));
    }

    static JudgedRequirement withoutUse(Requirement requirement) {
        return new JudgedRequirement(requirement, Outcome.PERMIT, List.of(), Optional.empty());
    }

    /** The rules behind the heaviest answer. */
    public List<String> behind() {
        return new UseJudgement(heaviest, findings).rules(heaviest);
    }

    /** Whether it stands in the way of publication. */
    public boolean blocks() {
        return !requirement.dropped()
                && (heaviest == Outcome.DENY
                        || (heaviest == Outcome.REFER && !ruling.equals(Optional.of(Ruling.ALLOW))));
    }

    public Stand stand() {
        if (requirement.dropped()) {
            return Stand.DROPPED;
        }
        return waitsForJudgement() ? Stand.WAITS : blocks() ? Stand.BLOCKS : Stand.CLEAR;
    }

    /** Whether a privacy officer's judgement is asked for. */
    public boolean waitsForJudgement() {
        return !requirement.dropped() && heaviest == Outcome.REFER && ruling.isEmpty();
    }
}
