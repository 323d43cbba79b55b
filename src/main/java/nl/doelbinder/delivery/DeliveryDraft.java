package nl.doelbinder.delivery;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param fields         as they were asked; the rules say which of them there are
 * @param localRetention how long the recipient will keep it
 * @param recipientKey   public key that the file is to be encrypted to; {@code null} for what is used again
 * @param reuseOf        code of an earlier delivery of which the data is used again, instead of a new file
 */
public record DeliveryDraft(
        String agreement,
        String purpose,
        List<String> fields,
        LocalDate referenceDay,
        Period localRetention,
        Format format,
        @Nullable String recipientKey,
        @Nullable String reuseOf) {

    public DeliveryDraft {
        fields = List.copyOf(fields);
    }
}
