package nl.doelbinder.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file that was made for a delivery.
 *
 * @param recordsIn   records that were looked at
 * @param outByReason how many of them are not in the file, by the reason why
 * @param sha256      of its bytes, in hexadecimal digits
 * @param at          when it was whole
 */
public record DeliveryFile(long recordsIn, Map<String, Long> outByReason, String sha256, Instant at) {

    public DeliveryFile {
        outByReason = Map.copyOf(outByReason);
    }

    /** How many records are in the file. */
    public long delivered() {
        return recordsIn
                - outByReason.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The reasons in the order of their names. */
    public Map<String, Long> sortedReasons() {
        return new TreeMap<>(outByReason);
    }
}
