package nl.doelbinder.delivery.records;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record as text, column by column; used again for the next one, as there are millions. */
final class Row {

    private final Map<Column, String> values = new EnumMap<>(Column.class);

    @Nullable String get(Column column) {
        return values.get(column);
    }

    void set(Column column, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            values.remove(column);
        } else {
            values.put(column, value);
        }
    }

    void clear() {
        values.clear();
    }
}
