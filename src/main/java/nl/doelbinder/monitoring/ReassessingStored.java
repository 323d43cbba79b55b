package nl.doelbinder.monitoring;

import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.RuleSets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs a stored assessment again: on the registers and by the rules of its time it must find the same. */
@Component
public class ReassessingStored {

    private final Assessments assessments;
    private final CurrentRegisters registers;
    private final RuleSets ruleSets;

    ReassessingStored(Assessments assessments, CurrentRegisters registers, RuleSets ruleSets) {
        this.assessments = assessments;
        this.registers = registers;
        this.ruleSets = ruleSets;
    }

    /** What was stored, and what the same facts give again. */
    public record Rerun(StoredAssessment stored, Assessment again) {

        public boolean same() {
            return stored.assessment().equals(again);
        }
    }

    @Transactional(readOnly = true)
    public Rerun rerun(long assessmentId) {
        var stored = assessments
                .findById(assessmentId)
                .orElseThrow(() -> new Refusal.NotFound("monitoring.refusal.no-assessment", assessmentId));
        var again = ruleSets.at(stored.ruleSet())
                .assess(stored.facts(), registers.at(stored.registers()), stored.assessedOn());
        return new Rerun(stored, again);
    }
}
