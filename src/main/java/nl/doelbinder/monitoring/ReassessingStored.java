package nl.doelbinder.monitoring;

import nl.doelbinder.policy.Assessment;
import org.springframework.stereotype.Component;

/** Runs a stored assessment again: on the registers and by the rules of its time it must find the same. */
@Component
public class ReassessingStored {

    /** What was stored, and what the same facts give again. */
    public record Rerun(StoredAssessment stored, Assessment again) {

        public boolean same() {
            return stored.assessment().equals(again);
        }
    }

    public Rerun rerun(long assessmentId) {
        throw new UnsupportedOperationException("not yet " + assessmentId);
    }
}
