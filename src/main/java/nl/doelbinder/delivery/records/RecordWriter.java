package nl.doelbinder.delivery.records;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import nl.doelbinder.delivery.Format;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes records as the source's files hold them: a line each, after a line of column names where it is CSV. */
final class RecordWriter {

    private final OutputStream out;
    private final Format format;
    private final StringBuilder line = new StringBuilder(512);

    RecordWriter(OutputStream out, Format format) throws IOException {
        this.out = out;
        this.format = format;
        if (format == Format.CSV) {
            for (Column column : Column.ALL) {
                line.append(line.isEmpty() ? "" : ",").append(column.field());
            }
            end();
        }
    }

    void write(Row row) throws IOException {
        if (format == Format.CSV) {
            csv(row);
        } else {
            json(row);
        }
        end();
    }

    private void csv(Row row) {
        for (Column column : Column.ALL) {
            if (column != Column.RECORD_KEY) {
                line.append(',');
            }
            String value = row.get(column);
            if (value == null) {
                continue;
            }
            if (value.indexOf('"') >= 0 || value.indexOf(',') >= 0) {
                line.append('"').append(value.replace("\"", "\"\"")).append('"');
            } else {
                line.append(value);
            }
        }
    }

    private void json(Row row) {
        line.append('{');
        for (Column column : Column.ALL) {
            String value = row.get(column);
            if (value == null) {
                continue;
            }
            line.append(line.length() > 1 ? ",\"" : "\"").append(column.field()).append("\":");
            switch (column.shape()) {
                case CODES, STAYS, PERIODS, FLAG, OPTIONAL_FLAG, OPTIONAL_NUMBER -> line.append(value);
                default -> {
                    line.append('"');
                    JsonStringEncoder.getInstance().quoteAsString(value, line);
                    line.append('"');
                }
            }
        }
        line.append('}');
    }

    private void end() throws IOException {
        line.append('\n');
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }
}
