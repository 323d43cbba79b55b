package nl.doelbinder.pia;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a risk.
 *
 * @param likelihood from 1 to {@link #HIGHEST}, without measures
 * @param impact     on people, from 1 to {@link #HIGHEST}, without measures
 * @param owner      function that sees to the measures
 */
public record RiskWeight(
        String title,
        @Nullable String description,
        int likelihood,
        int impact,
        @Nullable String measures,
        @Nullable String owner,
        int residualLikelihood,
        int residualImpact) {

    public static final int HIGHEST = 4;

    public int before() {
        return likelihood * impact;
    }

    public int after() {
        return residualLikelihood * residualImpact;
    }
}
