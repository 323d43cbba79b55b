package nl.doelbinder.delivery.records;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Lines of JSON, an object a record. */
final class JsonRows implements RowParser {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void parse(String line, Row row, List<LineFault> faults) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add(LineFault.ofLine("not-an-object"));
                return;
            }
            Set<Column> seen = EnumSet.noneOf(Column.class);
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                Column column = Column.called(name);
                JsonToken token = parser.nextToken();
                if (column == null || !seen.add(column)) {
                    faults.add(LineFault.of(name, column == null ? "unknown-column" : "column-twice", name));
                    parser.skipChildren();
                } else {
                    row.set(column, value(column, token, line, parser, faults));
                }
            }
            if (parser.nextToken() != null) {
                faults.add(LineFault.ofLine("trailing"));
            }
        } catch (JacksonException e) {
            faults.add(LineFault.ofLine("not-json"));
        }
    }

    private static String value(
            Column column, JsonToken token, String line, JsonParser parser, List<LineFault> faults) {
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (column.shape().isList()) {
            // Checked by itself later on, as it stands there.
            int from = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            return line.substring(from, (int) parser.currentLocation().getCharOffset());
        }
        boolean fits = switch (column.shape()) {
            case FLAG, OPTIONAL_FLAG -> token.isBoolean();
            case OPTIONAL_NUMBER -> token == JsonToken.VALUE_NUMBER_INT;
            default -> token == JsonToken.VALUE_STRING;
        };
        if (!fits) {
            faults.add(LineFault.of(column.field(), "wrong-kind"));
            parser.skipChildren();
            return "";
        }
        return parser.getString();
    }
}
