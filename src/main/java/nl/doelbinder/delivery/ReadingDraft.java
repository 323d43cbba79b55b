package nl.doelbinder.delivery;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import org.jspecify.annotations.Nullable;

/** Reads a request for a delivery, of a call or of a form, with everything that is wrong in it. */
public final class ReadingDraft {

    private static final Codes<Format> FORMATS = Codes.of(Format.class);
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_KEY = 20_000;

    private ReadingDraft() {}

    /** {@code null} where something is faulty; leaves fields of others to whoever ends the reading. */
    public static @Nullable DeliveryDraft read(InputObject in) {
        String agreement = in.text("agreement", LONGEST_CODE);
        String purpose = in.text("purpose", LONGEST_PURPOSE);
        List<String> fields = in.texts("fields", LONGEST_FIELD);
        LocalDate referenceDay = in.date("referenceDay");
        Period localRetention = in.period("localRetention");
        Format format = in.code("format", FORMATS);
        String recipientKey = in.optionalLines("recipientKey", LONGEST_KEY);
        String reuseOf = in.optionalText("reuseOf", LONGEST_CODE);
        return agreement == null
                        || purpose == null
                        || fields == null
                        || referenceDay == null
                        || localRetention == null
                        || format == null
                ? null
                : new DeliveryDraft(
                        agreement, purpose, fields, referenceDay, localRetention, format, recipientKey, reuseOf);
    }
}
