package nl.doelbinder.pia.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.doelbinder.pia.FindingPias.WeighedRisk;
import nl.doelbinder.pia.RiskWeight;

/**
 * Risks by likelihood and impact, as a picture.
 *
 * @param cells from the top left, the most likely first
 */
public record RiskMatrix(String name, List<Cell> cells) {

    private static final int SIDE = 60;
    private static final int LEFT = 30;

    /** Without measures, and with them. */
    static List<RiskMatrix> of(List<WeighedRisk> risks, int limit) {
        return List.of(
                matrix("before", risks, RiskWeight::likelihood, RiskWeight::impact, limit),
                matrix("after", risks, RiskWeight::residualLikelihood, RiskWeight::residualImpact, limit));
    }

    private static RiskMatrix matrix(
            String name,
            List<WeighedRisk> risks,
            ToIntFunction<RiskWeight> likelihood,
            ToIntFunction<RiskWeight> impact,
            int limit) {
        List<Cell> cells = new ArrayList<>();
        for (int up = RiskWeight.HIGHEST; up >= 1; up--) {
            for (int right = 1; right <= RiskWeight.HIGHEST; right++) {
                List<String> here = new ArrayList<>();
                for (int at = 0; at < risks.size(); at++) {
                    RiskWeight weight = risks.get(at).weight();
                    if (likelihood.applyAsInt(weight) == up && impact.applyAsInt(weight) == right) {
                        here.add(String.valueOf(at + 1));
                    }
                }
                int product = up * right;
                String colour = product > limit ? "RED" : 2 * product > limit ? "ORANGE" : "GREEN";
                cells.add(new Cell(
                        LEFT + (right - 1) * SIDE, (RiskWeight.HIGHEST - up) * SIDE, colour, String.join(", ", here)));
            }
        }
        return new RiskMatrix(name, cells);
    }

    /** A field of the matrix with the numbers of the risks in it. */
    public record Cell(int x, int y, String colour, String risks) {}
}
