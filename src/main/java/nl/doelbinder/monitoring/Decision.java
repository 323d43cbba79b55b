package nl.doelbinder.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a privacy officer decides on a referred request or a suspended grant.
 *
 * @param conditions the officer's own, beside those of the findings
 * @param reference  to the officer of justice's answer; a grant in the framework of investigation needs it
 */
public record Decision(
        Outcome outcome,
        String reason,
        List<String> conditions,
        @Nullable String reference) {

    public Decision {
        conditions = List.copyOf(conditions);
        reference = reference == null || reference.isBlank() ? null : reference;
    }

    /** Which way it goes. */
    public enum Outcome {
        /** Grants a referred request, or lets a suspended grant go on. */
        GRANT,
        /** Refuses a referred request, or ends a suspended grant. */
        REFUSE
    }
}
