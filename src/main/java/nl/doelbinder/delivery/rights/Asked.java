package nl.doelbinder.delivery.rights;

import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody asks about their own data.
 *
 * @param data      about which data; each owner gets a request of its own
 * @param person    keyed hash of who asks
 * @param reference of the letter
 */
public record Asked(
        String agreement,
        RightsRequest.Right right,
        Set<RightsRequest.DataOf> data,
        String person,
        String reference,
        LocalDate receivedOn) {

    public Asked {
        data = Set.copyOf(data);
    }
}
