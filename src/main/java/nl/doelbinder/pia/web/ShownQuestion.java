package nl.doelbinder.pia.web;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.doelbinder.pia.Answer;
import nl.doelbinder.pia.AnswerInWords;
import nl.doelbinder.pia.Origin;
import nl.doelbinder.pia.Remark;
import nl.doelbinder.pia.Template.Column;
import nl.doelbinder.pia.Template.Kind;
import nl.doelbinder.pia.Template.Option;
import nl.doelbinder.pia.Template.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/**
 * A question with its answer, to be filled in or read.
 *
 * @param anchor id of its place on the page
 * @param shown  the answer as a text to read; empty where there is none
 */
public record ShownQuestion(
        String id,
        String anchor,
        String kind,
        String text,
        @Nullable String help,
        boolean required,
        String value,
        String shown,
        List<Choice> choices,
        List<ColumnHead> columns,
        List<Map<String, String>> rows,
        Map<String, String> period,
        long edition,
        @Nullable String origin,
        @Nullable String writtenBy,
        boolean open,
        List<Remark> remarks) {

    private static final int EMPTY_ROWS = 2;

    static ShownQuestion of(
            Question question,
            @Nullable Answer answer,
            Set<String> codes,
            List<Remark> remarks,
            Locale locale,
            MessageSource messages) {
        JsonNode value = answer == null ? null : answer.value();
        Origin origin = value == null || answer == null ? null : answer.origin();
        return new ShownQuestion(
                question.id(),
                "q-" + question.id().replace('.', '-'),
                question.kind().name(),
                question.text().in(locale),
                question.help() == null ? null : question.help().in(locale),
                question.required(),
                value == null || value.isContainer() ? "" : value.asString(),
                value == null ? "" : AnswerInWords.of(question, value, locale, messages),
                choices(question, value, codes, locale),
                question.columns().stream()
                        .map(column ->
                                new ColumnHead(column.id(), column.label().in(locale)))
                        .toList(),
                rows(question, value),
                period(question, value),
                answer == null ? 0 : answer.edition(),
                origin == null ? null : origin.name(),
                answer == null ? null : answer.writtenBy(),
                question.required() && (value == null || (value.isArray() && value.isEmpty())),
                remarks.stream()
                        .filter(remark -> remark.question().equals(question.id()))
                        .toList());
    }

    private static List<Choice> choices(Question question, @Nullable JsonNode value, Set<String> codes, Locale locale) {
        if (question.kind() == Kind.REGISTER) {
            return codes.stream()
                    .sorted()
                    .map(code -> new Choice(code, code, holds(value, code)))
                    .toList();
        }
        List<Choice> choices = new ArrayList<>();
        for (Option option : question.options()) {
            choices.add(new Choice(option.value(), option.label().in(locale), holds(value, option.value())));
        }
        return choices;
    }

    private static boolean holds(@Nullable JsonNode value, String code) {
        return value != null
                && (value.isArray()
                        ? value.valueStream().anyMatch(each -> each.asString().equals(code))
                        : value.asString().equals(code));
    }

    /** With room for more. */
    private static List<Map<String, String>> rows(Question question, @Nullable JsonNode value) {
        if (question.kind() != Kind.TABLE) {
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        if (value != null) {
            value.valueStream().forEach(row -> rows.add(cells(question, row)));
        }
        for (int more = 0; more < EMPTY_ROWS; more++) {
            rows.add(Map.of());
        }
        return rows;
    }

    private static Map<String, String> cells(Question question, JsonNode row) {
        Map<String, String> cells = new TreeMap<>();
        for (Column column : question.columns()) {
            cells.put(column.id(), row.path(column.id()).asString(""));
        }
        return cells;
    }

    private static Map<String, String> period(Question question, @Nullable JsonNode value) {
        if (question.kind() != Kind.PERIOD || value == null) {
            return Map.of();
        }
        Period period = Period.parse(value.asString());
        return Map.of(
                "years", amount(period.getYears()),
                "months", amount(period.getMonths()),
                "days", amount(period.getDays()));
    }

    private static String amount(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    /** Something to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A column of a table. */
    public record ColumnHead(String id, String label) {}
}
