package nl.doelbinder.delivery.records;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Trees;
import org.jspecify.annotations.Nullable;

/** Checks what a line says, column by column and against itself, and puts it in the form that the database takes. */
final class CheckingRow {

    private static final Set<String> POPULATIONS = Set.of("ADULT", "JUVENILE", "JUVENILE_PIJ", "TBS");
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ADDRESS = 400;
    private static final int SHOWN = 60;
    private static final int LONGEST_NUMBER = 6;
    private static final int NO_DAY = 0;
    private static final int MOST_REMEMBERED = 5000;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2999;

    /** Lists come again and again; what was found sound once is. */
    private final Map<String, String> soundLists = new HashMap<>();

    private List<LineFault> faults = List.of();

    /** Tells what is wrong. Where nothing is, the row holds what the database is to take. */
    void check(Row row, List<LineFault> into) {
        faults = into;
        for (Column column : Column.ALL) {
            check(row, column, row.get(column));
        }
        if (into.isEmpty()) {
            againstItself(row);
        }
    }

    private void check(Row row, Column column, @Nullable String value) {
        switch (column.shape()) {
            case KEY -> text(column, value, LONGEST_KEY, true);
            case TEXT -> text(column, value, LONGEST_TEXT, true);
            case OPTIONAL_TEXT -> text(column, value, column == Column.ADDRESS ? LONGEST_ADDRESS : LONGEST_TEXT, false);
            case POPULATION -> {
                if (value == null || !POPULATIONS.contains(value)) {
                    fault(column, "unknown-population", shown(value));
                }
            }
            case BSN -> {
                if (value != null && !ElevenTest.passes(value)) {
                    // The number itself is not repeated: it may be somebody's with a digit wrong.
                    fault(column, "eleven-test");
                }
            }
            case DATE -> date(column, value, true);
            case OPTIONAL_DATE -> date(column, value, false);
            case OPTIONAL_NUMBER -> {
                if (value != null && !isNumber(value)) {
                    fault(column, "not-a-number", shown(value));
                }
            }
            case FLAG -> flag(column, value, true);
            case OPTIONAL_FLAG -> flag(column, value, false);
            case CODES, STAYS, PERIODS -> list(row, column, value);
        }
    }

    private void text(Column column, @Nullable String value, int longest, boolean required) {
        if (value == null) {
            if (required) {
                fault(column, "missing");
            }
            return;
        }
        if (value.length() > longest) {
            fault(column, "too-long", String.valueOf(longest));
        }
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character < ' ' || character == 0x7f || character == '\uFFFD') {
                fault(column, character == '\uFFFD' ? "not-utf-8" : "control-character");
                return;
            }
        }
    }

    private void date(Column column, @Nullable String value, boolean required) {
        if (value == null) {
            if (required) {
                fault(column, "missing");
            }
        } else if (day(value) == NO_DAY) {
            fault(column, "not-a-date", shown(value));
        }
    }

    /** As a number that is larger for a later day, without an object for each of millions. */
    private static int day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return NO_DAY;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int dayOfMonth = digits(text, 8, 10);
        boolean is = year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && dayOfMonth >= 1
                && dayOfMonth <= Month.of(month).length(Year.isLeap(year));
        return is ? (year * 100 + month) * 100 + dayOfMonth : NO_DAY;
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && digits(text, 0, text.length()) >= 0;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private void flag(Column column, @Nullable String value, boolean required) {
        if (value == null ? required : !value.equals("true") && !value.equals("false")) {
            fault(column, value == null ? "missing" : "not-a-flag", shown(value));
        }
    }

    private void list(Row row, Column column, @Nullable String value) {
        if (value == null) {
            if (column.shape() == Column.Shape.CODES) {
                fault(column, "missing");
            }
            return;
        }
        String remembered = soundLists.get(value);
        // A list of periods looks like one of stays, so each is remembered with what it is.
        if (remembered != null && remembered.charAt(0) == mark(column)) {
            row.set(column, remembered.substring(1));
            return;
        }
        Reading reading = Reading.of(Trees.json(("{\"list\":" + value + "}").getBytes(StandardCharsets.UTF_8)));
        String sound = switch (column.shape()) {
            case CODES -> codes(reading.root());
            case STAYS -> stays(reading.root(), value);
            default -> periods(reading.root());
        };
        if (sound == null || !reading.isSound()) {
            fault(column, "faulty-list", shown(value));
            return;
        }
        if (soundLists.size() < MOST_REMEMBERED) {
            soundLists.put(value, mark(column) + sound);
        }
        row.set(column, sound);
    }

    private static char mark(Column column) {
        return column.shape() == Column.Shape.PERIODS ? 'p' : column.shape() == Column.Shape.STAYS ? 's' : 'c';
    }

    private static @Nullable String codes(InputObject in) {
        List<String> codes = in.texts("list", 40);
        in.end();
        if (codes == null) {
            return null;
        }
        StringBuilder json = new StringBuilder("[");
        for (String code : codes) {
            if (!code.matches("[A-Z0-9_]{1,40}")) {
                return null;
            }
            json.append(json.length() > 1 ? "," : "").append('"').append(code).append('"');
        }
        return codes.isEmpty() ? null : json.append(']').toString();
    }

    private static String stays(InputObject in, String value) {
        for (InputObject stay : in.objects("list")) {
            span(stay);
            stay.optionalText("address", LONGEST_ADDRESS);
            stay.optionalText("conditions", LONGEST_ADDRESS);
            stay.end();
        }
        in.end();
        return value;
    }

    /** As PostgreSQL writes a set of periods: both days count, and what has no end goes on. */
    private static String periods(InputObject in) {
        StringBuilder ranges = new StringBuilder("{");
        for (InputObject part : in.objects("list")) {
            Span span = span(part);
            part.end();
            ranges.append(ranges.length() > 1 ? "," : "")
                    .append('[')
                    .append(span.start)
                    .append(',')
                    .append(span.end == null ? ")" : span.end + "]");
        }
        in.end();
        return ranges.append('}').toString();
    }

    private static Span span(InputObject in) {
        LocalDate start = in.date("start");
        LocalDate end = in.optionalDate("end");
        if (start != null && end != null && end.isBefore(start)) {
            in.fault("end", "input.not-a-date", end);
        }
        return new Span(start, end);
    }

    private record Span(@Nullable LocalDate start, @Nullable LocalDate end) {}

    private void againstItself(Row row) {
        int born = day(required(row, Column.BORN_ON));
        int start = day(required(row, Column.START_ON));
        String ended = row.get(Column.ENDED_ON);
        if (ended != null && day(ended) < start) {
            fault(Column.ENDED_ON, "ends-before-start");
        }
        if (start < born) {
            fault(Column.START_ON, "starts-before-birth");
        }
    }

    private static String required(Row row, Column column) {
        String value = row.get(column);
        return value == null ? "" : value;
    }

    private void fault(Column column, String message, String... said) {
        faults.add(LineFault.of(column.field(), message, said));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "" : value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }
}
