package nl.doelbinder.pia;

import java.time.Period;
import java.util.Locale;
import nl.doelbinder.input.http.PeriodInWords;
import nl.doelbinder.pia.Template.Question;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** An answer as one reads it. */
public final class AnswerInWords {

    private AnswerInWords() {}

    public static String of(Question question, JsonNode value, Locale locale, MessageSource messages) {
        return switch (question.kind()) {
            case TEXT, DATE -> value.asString();
            case YES_NO ->
                String.valueOf(messages.getMessage("pia.form." + (value.asBoolean() ? "yes" : "no"), null, locale));
            case CHOICE -> label(question, value.asString(), locale);
            case MULTI_CHOICE ->
                value.isEmpty()
                        ? String.valueOf(messages.getMessage("pia.form.none", null, locale))
                        : String.join(
                                ", ",
                                value.valueStream()
                                        .map(each -> label(question, each.asString(), locale))
                                        .toList());
            case REGISTER ->
                String.join(", ", value.valueStream().map(JsonNode::asString).toList());
            case PERIOD -> String.join(" ", PeriodInWords.parts(Period.parse(value.asString()), messages, locale));
            case TABLE ->
                String.join(
                        "\n",
                        value.valueStream()
                                .map(row -> String.join(
                                        " · ",
                                        question.columns().stream()
                                                .map(column ->
                                                        row.path(column.id()).asString(""))
                                                .filter(cell -> !cell.isEmpty())
                                                .toList()))
                                .toList());
        };
    }

    private static String label(Question question, String value, Locale locale) {
        return question.options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> option.label().in(locale))
                .orElse(value);
    }
}
