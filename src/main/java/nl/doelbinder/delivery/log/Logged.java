package nl.doelbinder.delivery.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the lines of one delivery have in common.
 *
 * @param trace of the processing, in exported logs
 */
public record Logged(
        int number,
        String delivery,
        String agreement,
        int agreementVersion,
        int mandateList,
        String purpose,
        List<String> fields,
        String requester,
        LocalDate referenceDay,
        UUID trace,
        Instant startedAt,
        Instant endedAt,
        long records) {

    public Logged {
        fields = List.copyOf(fields);
    }

    /** One line: that this person's record was in that delivery. Both are keyed hashes. */
    public record Line(Logged of, UUID record, UUID person) {}
}
