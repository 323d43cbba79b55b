package nl.doelbinder.web.registers;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a register's table.
 *
 * @param tone a weight or colour to show it in; {@code null}: plain
 * @param used of the {@code of} there are, where the cell is a share; {@code of} is 0 elsewhere
 */
public record Cell(String text, @Nullable String tone, int used, int of) {

    static Cell plain(@Nullable Object value) {
        return new Cell(value == null ? "–" : value.toString(), null, 0, 0);
    }

    static Cell toned(String text, String tone) {
        return new Cell(text, tone, 0, 0);
    }

    static Cell share(String text, int used, int of) {
        return new Cell(text, null, used, of);
    }
}
