package nl.doelbinder.pia;

import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import org.jspecify.annotations.Nullable;

/** What people write with an act: that it is there, can be kept, and is not without measure. */
final class Texts {

    static final int LONGEST_LINE = 300;
    static final int LONGEST = 4000;
    private static final int MOST = 50;

    private final List<Fault> faults = new ArrayList<>();

    void required(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.at("/" + field, "pia.text-missing", field));
        } else {
            optional(field, text, longest);
        }
    }

    void optional(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            faults.add(Fault.at("/" + field, "pia.text-too-long", field, longest));
        } else if (text != null && text.indexOf('\0') >= 0) {
            faults.add(Fault.at("/" + field, "pia.unprintable", field));
        }
    }

    void each(String field, List<String> texts) {
        if (texts.size() > MOST) {
            faults.add(Fault.at("/" + field, "pia.too-many", field, MOST));
        } else {
            for (int at = 0; at < texts.size(); at++) {
                required(field + "/" + at, texts.get(at), LONGEST);
            }
        }
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    void end() {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }
}
