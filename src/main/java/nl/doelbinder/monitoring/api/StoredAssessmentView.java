package nl.doelbinder.monitoring.api;

import java.time.Instant;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.monitoring.ReassessingStored;
import nl.doelbinder.monitoring.StoredAssessment;
import nl.doelbinder.policy.api.AssessmentView;
import nl.doelbinder.policy.api.FactsView;

/** An assessment that was kept, with the facts that it judged. */
record StoredAssessmentView(
        long id, StoredAssessment.Kind kind, Instant at, FactsView request, AssessmentView assessment) {

    static StoredAssessmentView of(StoredAssessment stored, Language language) {
        return new StoredAssessmentView(
                stored.id(),
                stored.kind(),
                stored.at(),
                FactsView.of(stored.facts()),
                AssessmentView.of(stored.assessment(), language));
    }

    /**
     * Whether the facts, on the registers and by the rules of that time, give the same again.
     *
     * @param again what they give now
     */
    record Rerun(long id, boolean same, AssessmentView stored, AssessmentView again) {

        static Rerun of(ReassessingStored.Rerun rerun, Language language) {
            return new Rerun(
                    rerun.stored().id(),
                    rerun.same(),
                    AssessmentView.of(rerun.stored().assessment(), language),
                    AssessmentView.of(rerun.again(), language));
        }
    }
}
