package nl.doelbinder.delivery.correction;

import static nl.doelbinder.delivery.aftercare.Inputs.there;

import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.delivery.aftercare.ProcessingTrace;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.Reading;

/** Reads reports of wrong data and where it was traced to. */
public final class ReadingCorrection {

    private static final Codes<Correction.Origin> ORIGINS = Codes.of(Correction.Origin.class);
    private static final int BSN = 9;

    private ReadingCorrection() {}

    /** Where a value went wrong, and how that was found. */
    public record Traced(Correction.Origin origin, String note) {}

    /** The number of the person is read and forgotten: what is kept is its keyed hash. */
    public static CorrectionReport report(Reading body, ProcessingTrace trace) {
        var in = body.root();
        var agreement = in.text("agreement", Inputs.LONGEST_CODE);
        var delivery = in.text("delivery", Inputs.LONGEST_CODE);
        var bsn = in.text("bsn", BSN);
        var field = in.text("field", Inputs.LONGEST_CODE);
        var title = in.text("title", Inputs.LONGEST_LINE);
        var observed = in.lines("observed", Inputs.LONGEST_TEXT);
        Inputs.end(in, body);
        return new CorrectionReport(
                there(body, agreement),
                there(body, delivery),
                trace.personKey(there(body, bsn)),
                there(body, field),
                there(body, title),
                there(body, observed));
    }

    public static Traced traced(Reading body) {
        var in = body.root();
        var origin = in.code("origin", ORIGINS);
        var note = in.lines("note", Inputs.LONGEST_TEXT);
        Inputs.end(in, body);
        return new Traced(there(body, origin), there(body, note));
    }
}
