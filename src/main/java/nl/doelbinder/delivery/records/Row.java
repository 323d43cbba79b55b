package nl.doelbinder.delivery.records;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One record as text, column by column; used again for the next one, as there are millions. */
@SuppressWarnings("EnumOrdinal") // nothing of it outlives the program
final class Row {

    private final @Nullable String[] values = new @Nullable String[Column.ALL.size()];

    @Nullable String get(Column column) {
        return values[column.ordinal()];
    }

    void set(Column column, @Nullable String value) {
        values[column.ordinal()] = value == null || value.isEmpty() ? null : value;
    }

    void clear() {
        Arrays.fill(values, null);
    }
}
