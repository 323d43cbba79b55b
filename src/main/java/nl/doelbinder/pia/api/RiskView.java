package nl.doelbinder.pia.api;

import nl.doelbinder.pia.RiskWeight;
import org.jspecify.annotations.Nullable;

/** A risk as the API shows it; {@code before} and {@code after} are likelihood times impact. */
record RiskView(
        long id,
        String title,
        @Nullable String description,
        int likelihood,
        int impact,
        @Nullable String measures,
        @Nullable String owner,
        int residualLikelihood,
        int residualImpact,
        int before,
        int after) {

    static RiskView of(long id, RiskWeight weight) {
        return new RiskView(
                id,
                weight.title(),
                weight.description(),
                weight.likelihood(),
                weight.impact(),
                weight.measures(),
                weight.owner(),
                weight.residualLikelihood(),
                weight.residualImpact(),
                weight.before(),
                weight.after());
    }
}
