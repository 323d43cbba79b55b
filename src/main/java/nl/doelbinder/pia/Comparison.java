package nl.doelbinder.pia;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.doelbinder.pia.Template.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two versions of a PIA, or two units' PIAs, side by side.
 *
 * @param lines one for each question that either has an answer to, in the order of the left one's form
 */
public record Comparison(Side left, Side right, List<Line> lines) {

    public Comparison {
        lines = List.copyOf(lines);
    }

    /**
     * What is compared.
     *
     * @param version {@code null}: as it stands now
     */
    public record Side(String code, @Nullable Integer version, Template template, Map<String, JsonNode> answers) {}

    /** A question with both answers; {@code null} where there is none. */
    public record Line(
            String question,
            String rightQuestion,
            @Nullable JsonNode left,
            @Nullable JsonNode right,
            boolean changed) {}

    static Comparison of(Side left, Side right) {
        List<Line> lines = new ArrayList<>();
        boolean same = left.template().code().equals(right.template().code());
        left.template().questions().forEach(question -> {
            String other = same
                    ? question.id()
                    : counterpart(question, left.template(), right.template()).orElse("");
            add(lines, question.id(), other, left, right);
        });
        right.template()
                .questions()
                .filter(question ->
                        lines.stream().noneMatch(line -> line.rightQuestion().equals(question.id())))
                .filter(question ->
                        !same || left.template().question(question.id()).isEmpty())
                .forEach(question -> add(lines, "", question.id(), left, right));
        return new Comparison(left, right, lines);
    }

    public long changes() {
        return lines.stream().filter(Line::changed).count();
    }

    private static void add(List<Line> lines, String question, String other, Side left, Side right) {
        JsonNode before = left.answers().get(question);
        JsonNode after = right.answers().get(other);
        if (before != null || after != null) {
            lines.add(new Line(question, other, before, after, before == null || !before.equals(after)));
        }
    }

    /** The question of another template that asks the same. */
    private static Optional<String> counterpart(Question question, Template here, Template there) {
        return there.questions()
                .filter(other -> other.from().contains(here.code() + ":" + question.id())
                        || question.from().contains(there.code() + ":" + other.id()))
                .map(Question::id)
                .findFirst();
    }
}
