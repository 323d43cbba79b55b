package nl.doelbinder.policy.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.doelbinder.policy.Family;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.Registers;
import org.springframework.stereotype.Component;

/**
 * Judges a use that is asked of a supplier by the rule book for requests. Nobody has filed it yet and the tool is still
 * to be bought, so of the rules only those count that ask for neither.
 */
@Component
public final class JudgingUse {

    private static final Set<Family> WHOLE = Set.of(Family.BEWAAR, Family.GPS);
    private static final Set<String> LEGALITY = Set.of("RECHT-02", "RECHT-03", "RECHT-04", "RECHT-05", "RECHT-06");

    private final RuleBook rules;

    JudgingUse(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * Judges a use.
     *
     * @param useOn the one day of it
     * @param day   on which it is judged
     */
    public UseJudgement judge(
            SupplierUse use, ServiceLine serviceLine, LocalDate useOn, Registers registers, LocalDate day) {
        var request = use.onDay(useOn, serviceLine, any(registers.unitCodes()), any(registers.toolCodes()));
        List<Finding> findings = rules.assess(request, registers, day).findings().stream()
                .filter(finding -> finding.outcome() != Outcome.PERMIT)
                .filter(JudgingUse::counts)
                .toList();
        return new UseJudgement(
                Outcome.heaviest(findings.stream().map(Finding::outcome).toList()), findings);
    }

    private static boolean counts(Finding finding) {
        return WHOLE.contains(finding.family()) || LEGALITY.contains(finding.rule());
    }

    /** The rule book asks for one that is registered; the rules that count do not look at it. */
    private static String any(Set<String> codes) {
        return codes.stream()
                .min(String::compareTo)
                .orElseThrow(() -> new IllegalStateException("the registers have no unit or no tool"));
    }
}
