package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Family;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.register.Registers;

/** Judges by one rule set. */
final class DroolsRuleBook implements RuleBook {

    private static final Comparator<Finding> POLICY_ORDER = (one, other) -> one.family() == other.family()
            ? one.rule().compareTo(other.rule())
            : one.family().compareTo(other.family());
    private static final Family[] FAMILIES = Family.values();

    private final RuleSet ruleSet;
    private final Sessions sessions;

    DroolsRuleBook(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        sessions = new Sessions(ruleSet.rules());
    }

    @Override
    public Assessment assess(RequestFacts request, Registers registers, LocalDate assessedOn) {
        CaseFacts facts = new CaseFacts(request, registers, assessedOn, ruleSet.texts());
        sessions.judge(facts);
        return concluded(facts, ruleSet);
    }

    /** The findings in the policy's order, an answer of every family among them, and the heaviest as the verdict. */
    static Assessment concluded(CaseFacts facts, RuleSet ruleSet) {
        List<Finding> findings = new ArrayList<>(facts.findings());
        Set<Family> silent = EnumSet.allOf(Family.class);
        Outcome verdict = Outcome.PERMIT;
        for (Finding finding : findings) {
            silent.remove(finding.family());
            verdict = finding.outcome().compareTo(verdict) > 0 ? finding.outcome() : verdict;
        }
        for (Family family : FAMILIES) {
            if (silent.contains(family)) {
                findings.add(ruleSet.texts().nothingFound(family, facts));
            }
        }
        findings.sort(POLICY_ORDER);
        return new Assessment(
                facts.assessedOn(),
                verdict,
                findings,
                facts.matrix(),
                ruleSet.hash(),
                facts.registers().version());
    }
}
