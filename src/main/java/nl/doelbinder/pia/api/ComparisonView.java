package nl.doelbinder.pia.api;

import java.util.List;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.pia.Comparison;
import nl.doelbinder.pia.Template.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Two versions question by question. */
record ComparisonView(SideView left, SideView right, long changes, List<LineView> lines) {

    static ComparisonView of(Comparison comparison, Language language) {
        return new ComparisonView(
                SideView.of(comparison.left()),
                SideView.of(comparison.right()),
                comparison.changes(),
                comparison.lines().stream()
                        .map(line -> new LineView(
                                line.question(),
                                line.rightQuestion(),
                                comparison.left().template().question(line.question()).stream()
                                        .findFirst()
                                        .or(() -> comparison.right().template().question(line.rightQuestion()))
                                        .map(Question::text)
                                        .map(text -> text.in(language.locale()))
                                        .orElse(""),
                                line.left(),
                                line.right(),
                                line.changed()))
                        .toList());
    }

    /** {@code version} is {@code null} for a PIA as it stands now. */
    record SideView(String code, @Nullable Integer version, String template) {

        static SideView of(Comparison.Side side) {
            return new SideView(side.code(), side.version(), side.template().code());
        }
    }

    /** A question with both answers. */
    record LineView(
            String leftQuestion,
            String rightQuestion,
            String text,
            @Nullable JsonNode left,
            @Nullable JsonNode right,
            boolean changed) {}
}
