package nl.doelbinder.monitoring;

import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import org.jspecify.annotations.Nullable;

/** What people write with an act: that it is there, and not without measure. */
final class Reasons {

    static final int LONGEST = 4000;
    static final int LONGEST_LINE = 500;

    private Reasons() {}

    static void check(String reason) {
        throwIfAny(faultsOf(reason));
    }

    static void check(Decision decision, boolean needsReference) {
        var faults = faultsOf(decision.reason());
        for (int at = 0; at < decision.conditions().size(); at++) {
            if (isEmpty(decision.conditions().get(at))) {
                faults.add(Fault.at("/conditions/" + at, "input.missing", "conditions"));
            }
        }
        if (needsReference && decision.outcome() == Decision.Outcome.GRANT && isEmpty(decision.reference())) {
            faults.add(Fault.at("/reference", "monitoring.decision.reference-missing", "reference"));
        }
        throwIfAny(faults);
    }

    private static List<Fault> faultsOf(String reason) {
        var faults = new ArrayList<Fault>();
        if (isEmpty(reason)) {
            faults.add(Fault.at("/reason", "monitoring.reason-missing", "reason"));
        } else if (reason.length() > LONGEST) {
            faults.add(Fault.at("/reason", "monitoring.reason-too-long", "reason", LONGEST));
        }
        return faults;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }
}
