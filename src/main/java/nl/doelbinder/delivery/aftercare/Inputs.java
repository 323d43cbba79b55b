package nl.doelbinder.delivery.aftercare;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import org.jspecify.annotations.Nullable;

/** What the inputs of all kinds of cases have in common: the API's and the pages' alike. */
public final class Inputs {

    public static final int LONGEST_CODE = 60;
    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_TEXT = 4000;

    private static final int LONGEST_MOMENT = 40;

    private Inputs() {}

    /** A body that says one thing. */
    public static String text(Reading body, String field) {
        var in = body.root();
        var text = in.lines(field, LONGEST_TEXT);
        end(in, body);
        return there(body, text);
    }

    /** A moment with its offset, or as the clock on the organisation's wall says it. */
    public static @Nullable Instant moment(InputObject in, String field, ZoneId zone, boolean required) {
        var text = required ? in.text(field, LONGEST_MOMENT) : in.optionalText(field, LONGEST_MOMENT);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeException neither) {
                in.fault(field, "care.input.not-a-moment", text);
                return null;
            }
        }
    }

    public static void end(InputObject in, Reading body) {
        in.end();
        body.refuseIfFaulty();
    }

    /** What is there after a reading without faults. */
    public static <T> T there(Reading body, @Nullable T value) {
        if (value == null) {
            throw new BadInput(body.faults().isEmpty() ? List.of(Fault.at("", "input.missing", "")) : body.faults());
        }
        return value;
    }
}
