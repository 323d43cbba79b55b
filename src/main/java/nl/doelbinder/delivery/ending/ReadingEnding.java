package nl.doelbinder.delivery.ending;

import static nl.doelbinder.delivery.aftercare.Inputs.there;

import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import org.jspecify.annotations.Nullable;

/** Reads how an agreement is to end, and how a change of it is judged. */
public final class ReadingEnding {

    private static final Codes<Ending.Way> WAYS = Codes.of(Ending.Way.class);
    private static final Codes<Ending.Measure> MEASURES = Codes.of(Ending.Measure.class);
    private static final Codes<AgreementChange.ChangeVerdict> VERDICTS = Codes.of(AgreementChange.ChangeVerdict.class);

    private ReadingEnding() {}

    /** Whether the owner finds the warning heeded. */
    public record Judged(
            boolean repaired, String reason, @Nullable String registeredLetter) {}

    /** A closing measure that was taken. */
    public record Confirmation(Ending.Measure measure, String note) {}

    /** A change or release. */
    public record Change(String agreement, String title, String description) {}

    /** Whether the agreement covers a change. */
    public record Verdict(AgreementChange.ChangeVerdict verdict, String reason) {}

    /** The API says the way in the body. */
    public static EndingDraft draft(String agreement, Reading body) {
        var in = body.root();
        return draft(agreement, in.code("way", WAYS), in, body);
    }

    /** On a page each way has a form of its own. */
    public static EndingDraft draft(String agreement, Ending.@Nullable Way way, Reading body) {
        return draft(agreement, way, body.root(), body);
    }

    private static EndingDraft draft(String agreement, Ending.@Nullable Way way, InputObject in, Reading body) {
        var reason = in.lines("reason", Inputs.LONGEST_TEXT);
        var letter = in.optionalText("letter", Inputs.LONGEST_LINE);
        var writtenOn = in.optionalDate("writtenOn");
        var lastDay = in.optionalDate("lastDay");
        var repairBy = in.optionalDate("repairBy");
        Inputs.end(in, body);
        return new EndingDraft(agreement, there(body, way), there(body, reason), letter, writtenOn, lastDay, repairBy);
    }

    public static Judged judged(Reading body) {
        var in = body.root();
        var repaired = in.flag("repaired");
        var reason = in.lines("reason", Inputs.LONGEST_TEXT);
        var letter = in.optionalText("registeredLetter", Inputs.LONGEST_LINE);
        Inputs.end(in, body);
        return new Judged(there(body, repaired), there(body, reason), letter);
    }

    public static boolean agreed(Reading body) {
        var in = body.root();
        var agreed = in.flag("agreed");
        Inputs.end(in, body);
        return there(body, agreed);
    }

    public static Confirmation confirmation(Reading body) {
        var in = body.root();
        var measure = in.code("measure", MEASURES);
        var note = in.lines("note", Inputs.LONGEST_TEXT);
        Inputs.end(in, body);
        return new Confirmation(there(body, measure), there(body, note));
    }

    public static Change change(Reading body) {
        var in = body.root();
        var agreement = in.text("agreement", Inputs.LONGEST_CODE);
        var title = in.text("title", Inputs.LONGEST_LINE);
        var description = in.lines("description", Inputs.LONGEST_TEXT);
        Inputs.end(in, body);
        return new Change(there(body, agreement), there(body, title), there(body, description));
    }

    public static Verdict verdict(Reading body) {
        var in = body.root();
        var verdict = in.code("verdict", VERDICTS);
        var reason = in.lines("reason", Inputs.LONGEST_TEXT);
        Inputs.end(in, body);
        return new Verdict(there(body, verdict), there(body, reason));
    }
}
