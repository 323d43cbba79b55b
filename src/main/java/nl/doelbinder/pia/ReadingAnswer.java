package nl.doelbinder.pia;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.pia.Template.Column;
import nl.doelbinder.pia.Template.Option;
import nl.doelbinder.pia.Template.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the answer to a question out of the field {@code value}, for the API, the form and imports alike. */
public final class ReadingAnswer {

    static final int LONGEST_TEXT = 20_000;
    static final int MOST_ROWS = 200;
    static final int LONGEST_CELL = 2_000;

    private static final String VALUE = "value";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReadingAnswer() {}

    /**
     * The answer in the form in which it is kept; {@code null} where there is none or where it is faulty.
     *
     * @param codes what the register holds that the question refers to
     */
    public static @Nullable JsonNode read(InputObject in, Question question, Set<String> codes) {
        return switch (question.kind()) {
            case TEXT -> text(in.optionalLines(VALUE, LONGEST_TEXT));
            case CHOICE -> text(in.optionalCode(VALUE, values(question)));
            case MULTI_CHOICE -> texts(in.optionalCodes(VALUE, values(question)));
            case REGISTER ->
                texts(in.optionalCodes(VALUE, Codes.of(codes.stream().sorted().toList())));
            case YES_NO -> flag(in.optionalFlag(VALUE));
            case DATE -> date(in.optionalDate(VALUE));
            case PERIOD -> period(in.optionalPeriod(VALUE));
            case TABLE -> rows(in, question.columns());
        };
    }

    private static Codes<String> values(Question question) {
        return Codes.of(question.options().stream().map(Option::value).toList());
    }

    private static @Nullable JsonNode text(@Nullable String text) {
        return text == null ? null : NODES.stringNode(text.replace("\r\n", "\n"));
    }

    /** Naming nothing is an answer where there is a list to choose from. */
    private static @Nullable JsonNode texts(@Nullable Collection<String> texts) {
        if (texts == null) {
            return null;
        }
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static @Nullable JsonNode flag(@Nullable Boolean flag) {
        return flag == null ? null : NODES.booleanNode(flag);
    }

    private static @Nullable JsonNode date(@Nullable LocalDate date) {
        return date == null ? null : NODES.stringNode(date.toString());
    }

    private static @Nullable JsonNode period(@Nullable Period period) {
        return period == null ? null : NODES.stringNode(period.toString());
    }

    private static @Nullable JsonNode rows(InputObject in, List<Column> columns) {
        List<InputObject> rows = in.optionalObjects(VALUE);
        if (rows.size() > MOST_ROWS) {
            in.fault(VALUE, "pia.answer.too-many-rows", MOST_ROWS);
            return null;
        }
        ArrayNode read = NODES.arrayNode();
        for (InputObject row : rows) {
            ObjectNode cells = NODES.objectNode();
            for (Column column : columns) {
                String cell = row.optionalLines(column.id(), LONGEST_CELL);
                if (cell != null) {
                    cells.put(column.id(), cell.replace("\r\n", "\n"));
                }
            }
            row.end();
            if (!cells.isEmpty()) {
                read.add(cells);
            }
        }
        return read.isEmpty() ? null : read;
    }
}
