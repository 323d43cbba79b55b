package nl.doelbinder.delivery;

import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import org.jspecify.annotations.Nullable;

/** What people write with an act: that it is there, can be kept, and is not without measure. */
final class Reasons {

    private static final int LONGEST = 4000;

    private Reasons() {}

    static void check(String pointer, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new BadInput(List.of(Fault.at(pointer, "input.missing", field)));
        }
        if (text.length() > LONGEST) {
            throw new BadInput(List.of(Fault.at(pointer, "input.too-long", field, LONGEST, text.length())));
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadInput(List.of(Fault.at(pointer, "input.unprintable", field, "\uFFFD")));
        }
    }
}
