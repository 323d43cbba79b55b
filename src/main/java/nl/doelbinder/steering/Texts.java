package nl.doelbinder.steering;

import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import org.jspecify.annotations.Nullable;

/** What people write with an act: that it is there, can be kept, and is not without measure. Names every fault at once. */
final class Texts {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 4000;

    private final List<Fault> faults = new ArrayList<>();

    Texts line(String field, @Nullable String text) {
        return required(field, text, LONGEST_LINE);
    }

    Texts text(String field, @Nullable String text) {
        return required(field, text, LONGEST_TEXT);
    }

    Texts optional(String field, @Nullable String text) {
        return text == null || text.isBlank() ? this : required(field, text, LONGEST_TEXT);
    }

    Texts fault(String field, String messageKey, Object... values) {
        faults.add(Fault.at("/" + field, messageKey, named(field, values)));
        return this;
    }

    void end() {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private Texts required(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            fault(field, "steering.input.missing");
        } else if (text.length() > longest) {
            fault(field, "steering.input.too-long", longest);
        } else if (text.indexOf('\0') >= 0) {
            fault(field, "steering.input.unprintable");
        }
        return this;
    }

    private static Object[] named(String field, Object... values) {
        List<Object> named = new ArrayList<>(values.length + 1);
        named.add(field);
        named.addAll(List.of(values));
        return named.toArray();
    }
}
