package nl.doelbinder.delivery;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are looked for; {@code null} and empty: any.
 *
 * @param text stands in the code, the agreement, the requester or the purpose
 */
public record DeliveryQuery(
        @Nullable String agreement,
        Set<DeliveryState> states,
        @Nullable String requester,
        @Nullable String text) {

    public static final DeliveryQuery ALL = new DeliveryQuery(null, Set.of(), null, null);

    public DeliveryQuery {
        states = Set.copyOf(states);
    }

    /** What a list is sorted by. */
    public enum Sorting {
        CODE("code"),
        AGREEMENT("agreement"),
        REQUESTER("requester"),
        ASKED_AT("askedAt"),
        REFERENCE_DAY("referenceDay"),
        STATE("state"),
        DESTROY_BY("destroyBy");

        private final String attribute;

        Sorting(String attribute) {
            this.attribute = attribute;
        }

        String attribute() {
            return attribute;
        }
    }
}
