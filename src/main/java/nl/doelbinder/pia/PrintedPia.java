package nl.doelbinder.pia;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PIA as it is printed: words only, in one language. */
public record PrintedPia(
        String code,
        String title,
        String state,
        List<Fact> facts,
        List<Part> parts,
        List<Table> tables,
        String printed) {

    public PrintedPia {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        tables = List.copyOf(tables);
    }

    /** Something known of it, by name. */
    public record Fact(String name, String value) {}

    /** A section of the form. */
    public record Part(String title, @Nullable String intro, List<Item> items) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * A question with its answer.
     *
     * @param text  the answer, where it is no table
     * @param table the answer, where it is one
     * @param note  that it is not the unit's own yet, or not there
     */
    public record Item(
            String id,
            String question,
            @Nullable String text,
            @Nullable Table table,
            @Nullable String note) {}

    /** A table; one beside the form has a title. */
    public record Table(@Nullable String title, List<String> heads, List<List<String>> rows) {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }
}
