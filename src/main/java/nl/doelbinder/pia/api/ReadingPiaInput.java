package nl.doelbinder.pia.api;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.pia.Judgement;
import nl.doelbinder.pia.Review;
import nl.doelbinder.pia.RiskWeight;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of calls on PIAs. */
final class ReadingPiaInput {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_CODE = 60;
    private static final Codes<Review.Outcome> OUTCOMES = Codes.of(Review.Outcome.class);

    private ReadingPiaInput() {}

    /** What a PIA is begun with. */
    record Start(@Nullable String unit, String title, String template) {}

    static Start start(Reading body) {
        InputObject in = body.root();
        String unit = in.optionalText("unit", LONGEST_CODE);
        String title = in.text("title", LONGEST_LINE);
        String template = in.text("template", LONGEST_CODE);
        in.end();
        body.refuseIfFaulty();
        if (title == null || template == null) {
            throw new BadInput(body.faults());
        }
        return new Start(unit, title, template);
    }

    static Judgement judgement(Reading body) {
        InputObject in = body.root();
        Review.Outcome outcome = in.code("outcome", OUTCOMES);
        String reason = in.lines("reason", LONGEST_TEXT);
        List<String> conditions = in.optionalTexts("conditions", LONGEST_TEXT);
        LocalDate validUntil = in.optionalDate("validUntil");
        String residualRisk = in.optionalLines("residualRisk", LONGEST_TEXT);
        in.end();
        body.refuseIfFaulty();
        if (outcome == null || reason == null) {
            throw new BadInput(body.faults());
        }
        return new Judgement(outcome, reason, conditions == null ? List.of() : conditions, validUntil, residualRisk);
    }

    static List<String> units(Reading body) {
        InputObject in = body.root();
        List<String> units = in.optionalTexts("units", LONGEST_CODE);
        in.end();
        body.refuseIfFaulty();
        return units == null ? List.of() : units;
    }

    static @Nullable String template(Reading body) {
        InputObject in = body.root();
        String template = in.optionalText("template", LONGEST_CODE);
        in.end();
        body.refuseIfFaulty();
        return template;
    }

    static String text(Reading body) {
        return only("text", body);
    }

    static String reason(Reading body) {
        return only("reason", body);
    }

    private static String only(String field, Reading body) {
        InputObject in = body.root();
        String text = in.lines(field, LONGEST_TEXT);
        in.end();
        body.refuseIfFaulty();
        if (text == null) {
            throw new BadInput(body.faults());
        }
        return text;
    }

    /** A remark's question and text. */
    record Remarked(String question, String text) {}

    static Remarked remark(Reading body) {
        InputObject in = body.root();
        String question = in.text("question", LONGEST_CODE);
        String text = in.lines("text", LONGEST_TEXT);
        in.end();
        body.refuseIfFaulty();
        if (question == null || text == null) {
            throw new BadInput(body.faults());
        }
        return new Remarked(question, text);
    }

    static RiskWeight risk(Reading body) {
        InputObject in = body.root();
        String title = in.text("title", LONGEST_LINE);
        String description = in.optionalLines("description", LONGEST_TEXT);
        Integer likelihood = step(in, "likelihood");
        Integer impact = step(in, "impact");
        String measures = in.optionalLines("measures", LONGEST_TEXT);
        String owner = in.optionalText("owner", LONGEST_LINE);
        Integer residualLikelihood = step(in, "residualLikelihood");
        Integer residualImpact = step(in, "residualImpact");
        in.end();
        body.refuseIfFaulty();
        if (title == null
                || likelihood == null
                || impact == null
                || residualLikelihood == null
                || residualImpact == null) {
            throw new BadInput(body.faults());
        }
        return new RiskWeight(
                title, description, likelihood, impact, measures, owner, residualLikelihood, residualImpact);
    }

    private static @Nullable Integer step(InputObject in, String field) {
        return in.number(field, 1, RiskWeight.HIGHEST);
    }
}
