package nl.doelbinder.delivery.records;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lines of comma-separated values (RFC 4180), a line a record; the first line of the file names the columns. */
final class CsvRows implements RowParser {

    private static final Set<Column> NEEDED = EnumSet.of(
            Column.RECORD_KEY,
            Column.POPULATION,
            Column.BSN,
            Column.FAMILY_NAME,
            Column.BORN_ON,
            Column.START_ON,
            Column.ENDED_ON,
            Column.CONDITIONAL_RELEASE,
            Column.EXECUTION_INDICATOR,
            Column.TITLES,
            Column.REGIMES,
            Column.EXTRAMURAL);

    private final List<Column> columns;
    private final StringBuilder cell = new StringBuilder();

    private CsvRows(List<Column> columns) {
        this.columns = columns;
    }

    /** By the line that names the columns, in whatever order; a file that is faulty here is faulty in every line. */
    static CsvRows headed(String header, List<LineFault> faults) {
        List<Column> columns = new ArrayList<>();
        for (String name : header.split(",", -1)) {
            Column column = Column.called(name);
            if (column == null) {
                faults.add(LineFault.of(name, "unknown-column", name));
            } else if (columns.contains(column)) {
                faults.add(LineFault.of(name, "column-twice", name));
            } else {
                columns.add(column);
            }
        }
        for (Column needed : NEEDED) {
            if (!columns.contains(needed)) {
                faults.add(LineFault.of(needed.field(), "column-missing", needed.field()));
            }
        }
        return new CsvRows(columns);
    }

    @Override
    public void parse(String line, Row row, List<LineFault> faults) {
        int length = line.length();
        int place = 0;
        int at = 0;
        while (true) {
            String value;
            if (at < length && line.charAt(at) == '"') {
                int close = quoted(line, at + 1);
                if (close < 0) {
                    faults.add(LineFault.ofLine("quote-open"));
                    return;
                }
                value = cell.toString();
                at = close + 1;
                if (at < length && line.charAt(at) != ',') {
                    faults.add(LineFault.ofLine("after-quote", String.valueOf(at + 1)));
                    return;
                }
            } else {
                int comma = line.indexOf(',', at);
                int end = comma < 0 ? length : comma;
                value = line.substring(at, end);
                at = end;
            }
            if (place < columns.size()) {
                row.set(columns.get(place), value);
            }
            place++;
            if (at >= length) {
                break;
            }
            at++;
        }
        if (place != columns.size()) {
            faults.add(LineFault.ofLine("cells", String.valueOf(place), String.valueOf(columns.size())));
        }
    }

    /** Reads on to the closing quote and answers where it is. */
    private int quoted(String line, int from) {
        cell.setLength(0);
        int at = from;
        while (true) {
            int quote = line.indexOf('"', at);
            if (quote < 0) {
                return -1;
            }
            cell.append(line, at, quote);
            if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
                cell.append('"');
                at = quote + 2;
            } else {
                return quote;
            }
        }
    }
}
