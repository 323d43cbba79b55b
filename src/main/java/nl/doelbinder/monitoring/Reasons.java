package nl.doelbinder.monitoring;

import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import org.jspecify.annotations.Nullable;

/** What people write with an act: that it is there, can be kept, and is not without measure. */
final class Reasons {

    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_CONDITION = 1000;
    private static final int LONGEST_REFERENCE = 500;
    private static final int MOST_CONDITIONS = 50;

    private final List<Fault> faults = new ArrayList<>();

    private Reasons() {}

    static void check(String reason) {
        var reasons = new Reasons();
        reasons.required("/reason", "reason", reason, LONGEST_REASON);
        reasons.end();
    }

    static void check(Decision decision, boolean needsReference) {
        var reasons = new Reasons();
        reasons.required("/reason", "reason", decision.reason(), LONGEST_REASON);
        var conditions = decision.conditions();
        if (conditions.size() > MOST_CONDITIONS) {
            reasons.faults.add(
                    Fault.at("/conditions", "monitoring.conditions-too-many", "conditions", MOST_CONDITIONS));
        } else {
            for (int at = 0; at < conditions.size(); at++) {
                reasons.required("/conditions/" + at, "condition", conditions.get(at), LONGEST_CONDITION);
            }
        }
        var reference = decision.reference();
        if (reference != null || (needsReference && decision.outcome() == Decision.Outcome.GRANT)) {
            reasons.required("/reference", "reference", reference, LONGEST_REFERENCE);
        }
        reasons.end();
    }

    private void required(String pointer, String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.at(pointer, "monitoring." + field + "-missing", field));
        } else if (text.length() > longest) {
            faults.add(Fault.at(pointer, "monitoring." + field + "-too-long", field, longest));
        } else if (text.indexOf('\0') >= 0) {
            faults.add(Fault.at(pointer, "monitoring.unprintable", field));
        }
    }

    private void end() {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }
}
