package nl.doelbinder.delivery.rights;

import static nl.doelbinder.delivery.aftercare.Inputs.there;

import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.delivery.aftercare.ProcessingTrace;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.Reading;

/** Reads requests of data subjects and their answers. */
public final class ReadingRights {

    private static final Codes<RightsRequest.Right> RIGHTS = Codes.of(RightsRequest.Right.class);
    private static final Codes<RightsRequest.DataOf> DATA = Codes.of(RightsRequest.DataOf.class);
    private static final Codes<RightsRequest.RightsOutcome> OUTCOMES = Codes.of(RightsRequest.RightsOutcome.class);
    private static final int BSN = 9;

    private ReadingRights() {}

    /** What is answered. */
    public record Answered(RightsRequest.RightsOutcome outcome, String answer) {}

    /** The number of the person is read and forgotten: what is kept is its keyed hash. */
    public static Asked asked(Reading body, ProcessingTrace trace) {
        var in = body.root();
        var agreement = in.text("agreement", Inputs.LONGEST_CODE);
        var right = in.code("right", RIGHTS);
        var data = in.codes("data", DATA);
        if (data != null && data.isEmpty()) {
            in.fault("data", "input.missing");
        }
        var bsn = in.text("bsn", BSN);
        var reference = in.text("reference", Inputs.LONGEST_LINE);
        var receivedOn = in.date("receivedOn");
        Inputs.end(in, body);
        return new Asked(
                there(body, agreement),
                there(body, right),
                there(body, data),
                trace.personKey(there(body, bsn)),
                there(body, reference),
                there(body, receivedOn));
    }

    public static Answered answered(Reading body) {
        var in = body.root();
        var outcome = in.code("outcome", OUTCOMES);
        var answer = in.lines("answer", Inputs.LONGEST_TEXT);
        Inputs.end(in, body);
        return new Answered(there(body, outcome), there(body, answer));
    }
}
