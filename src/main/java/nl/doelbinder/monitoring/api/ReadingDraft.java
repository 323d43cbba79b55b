package nl.doelbinder.monitoring.api;

import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.monitoring.Decision;
import nl.doelbinder.monitoring.ReadingRequest;
import nl.doelbinder.monitoring.RequestDraft;
import nl.doelbinder.policy.register.Registers;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of calls on requests. */
final class ReadingDraft {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LINE = 500;
    private static final Codes<Decision.Outcome> OUTCOMES = Codes.of(Decision.Outcome.class);

    private ReadingDraft() {}

    static RequestDraft draft(Reading body, Registers registers) {
        InputObject in = body.root();
        RequestDraft draft = ReadingRequest.read(in, registers);
        in.end();
        body.refuseIfFaulty();
        if (draft == null) {
            throw new BadInput(body.faults());
        }
        return draft;
    }

    static Decision decision(Reading body) {
        InputObject in = body.root();
        Decision.Outcome outcome = in.code("outcome", OUTCOMES);
        String reason = in.lines("reason", LONGEST_TEXT);
        List<String> conditions = in.has("conditions") ? in.texts("conditions", LONGEST_LINE) : skipped(in);
        String reference = in.optionalText("reference", LONGEST_LINE);
        in.end();
        body.refuseIfFaulty();
        if (outcome == null || reason == null || conditions == null) {
            throw new BadInput(body.faults());
        }
        return new Decision(outcome, reason, conditions, reference);
    }

    static String reason(Reading body) {
        InputObject in = body.root();
        @Nullable String reason = in.lines("reason", LONGEST_TEXT);
        in.end();
        body.refuseIfFaulty();
        if (reason == null) {
            throw new BadInput(body.faults());
        }
        return reason;
    }

    /** The field may be left out or {@code null}; it is asked for all the same, so that it is known. */
    private static List<String> skipped(InputObject in) {
        in.optionalObject("conditions");
        return List.of();
    }
}
