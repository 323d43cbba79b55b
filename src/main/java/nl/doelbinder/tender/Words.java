package nl.doelbinder.tender;

import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;

/** What people write with an act: that it is there, can be kept, and is not without measure. */
final class Words {

    private static final int LONGEST = 4000;

    private Words() {}

    static void check(String pointer, String field, String text) {
        var faults = faults(pointer, field, text);
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    static List<Fault> faults(String pointer, String field, String text) {
        if (text.isBlank()) {
            return List.of(Fault.at(pointer, "tender.reason-missing", field));
        }
        if (text.length() > LONGEST) {
            return List.of(Fault.at(pointer, "tender.too-long", field, LONGEST));
        }
        return text.indexOf('\0') >= 0 ? List.of(Fault.at(pointer, "tender.unprintable", field)) : List.of();
    }
}
