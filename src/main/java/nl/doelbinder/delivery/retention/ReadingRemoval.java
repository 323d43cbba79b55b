package nl.doelbinder.delivery.retention;

import static nl.doelbinder.delivery.aftercare.Inputs.there;

import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.input.Reading;

/** Reads what is proposed to be removed, and why. */
public final class ReadingRemoval {

    private ReadingRemoval() {}

    /** Everything that is due under the agreement's term. */
    public record Asked(String agreement, String reason) {}

    public static Asked asked(Reading body) {
        var in = body.root();
        var agreement = in.text("agreement", Inputs.LONGEST_CODE);
        var reason = in.lines("reason", Inputs.LONGEST_TEXT);
        Inputs.end(in, body);
        return new Asked(there(body, agreement), there(body, reason));
    }
}
