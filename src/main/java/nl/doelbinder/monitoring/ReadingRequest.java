package nl.doelbinder.monitoring;

import nl.doelbinder.input.InputObject;
import nl.doelbinder.policy.ReadingFacts;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.register.Registers;
import org.jspecify.annotations.Nullable;

/** Reads a request to be filed, facts and words, out of one object: the form's and the API's alike. */
public final class ReadingRequest {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_JUSTIFICATION = 4000;

    private ReadingRequest() {}

    /** {@code null} when a field is faulty; the caller ends the object. */
    public static @Nullable RequestDraft read(InputObject in, Registers registers) {
        String title = in.text("title", LONGEST_TITLE);
        String justification = in.lines("justification", LONGEST_JUSTIFICATION);
        RequestFacts facts = ReadingFacts.read(in, registers);
        return title == null || justification == null || facts == null
                ? null
                : new RequestDraft(title, justification, facts);
    }
}
