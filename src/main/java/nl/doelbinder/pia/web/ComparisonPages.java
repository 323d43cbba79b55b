package nl.doelbinder.pia.web;

import java.util.List;
import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.pia.AnswerInWords;
import nl.doelbinder.pia.ComparingPias;
import nl.doelbinder.pia.Comparison;
import nl.doelbinder.pia.FindingPias;
import nl.doelbinder.pia.PiaQuery;
import nl.doelbinder.pia.Template;
import nl.doelbinder.pia.Template.Question;
import nl.doelbinder.pia.TextDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Two versions, or two units' PIAs, side by side. */
@Controller
class ComparisonPages {

    private static final int MOST_OTHERS = 200;

    private final ComparingPias comparing;
    private final FindingPias finding;
    private final MessageSource messages;

    ComparisonPages(ComparingPias comparing, FindingPias finding, MessageSource messages) {
        this.comparing = comparing;
        this.finding = finding;
        this.messages = messages;
    }

    @GetMapping("/pias/{code}/vergelijking")
    String compare(
            @PathVariable String code,
            @RequestParam(name = "links", defaultValue = ComparingPias.CURRENT) String left,
            @RequestParam(name = "rechts", defaultValue = ComparingPias.CURRENT) String right,
            Model model,
            Actor actor,
            Locale locale) {
        var whole = finding.whole(code, actor);
        Comparison comparison = comparing.compare(code, left, right, actor);
        model.addAttribute("pia", whole.pia());
        model.addAttribute("versions", whole.versions());
        model.addAttribute("left", left);
        model.addAttribute("right", right);
        model.addAttribute("changes", comparison.changes());
        model.addAttribute(
                "others",
                finding.search(PiaQuery.ALL, PiaQuery.Sorting.CODE, true, 0, MOST_OTHERS, actor)
                        .map(pia -> pia.code())
                        .filter(other -> !other.equals(code))
                        .toList());
        model.addAttribute(
                "lines",
                comparison.lines().stream()
                        .map(line -> line(line, comparison, locale))
                        .toList());
        return "pia/compare";
    }

    private Line line(Comparison.Line line, Comparison comparison, Locale locale) {
        String left = said(comparison.left().template(), line.question(), line.left(), locale);
        String right = said(comparison.right().template(), line.rightQuestion(), line.right(), locale);
        Question question = comparison
                .left()
                .template()
                .question(line.question())
                .or(() -> comparison.right().template().question(line.rightQuestion()))
                .orElseThrow();
        return new Line(
                question.id(),
                question.text().in(locale),
                left,
                right,
                line.changed(),
                line.changed() ? TextDifference.between(left, right) : List.of());
    }

    private String said(Template template, String question, @Nullable JsonNode value, Locale locale) {
        return value == null
                ? ""
                : template.question(question)
                        .map(asked -> AnswerInWords.of(asked, value, locale, messages))
                        .orElse("");
    }

    /** A question with both answers, and what became of the words. */
    public record Line(
            String id, String text, String left, String right, boolean changed, List<TextDifference.Piece> pieces) {}
}
