package nl.doelbinder.policy.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** One thing that the rules for deliveries look at. */
public sealed interface DeliveryFact {

    /**
     * The agreement that data is asked under.
     *
     * @param version        number of the version that is read
     * @param from           the first day on which it is in force
     * @param endingSince    the day on which its end began; {@code null}: it has not
     * @param localRetention the longest that the recipient may keep a delivery
     * @param mandateList    number of the mandate list of the day; 0 where there is none
     */
    record Agreed(
            String code,
            int version,
            String purpose,
            LocalDate from,
            @Nullable LocalDate endingSince,
            Period localRetention,
            int mandateList)
            implements DeliveryFact {}

    /** What is asked of it as a whole. */
    record Request(String requester, String purpose, LocalDate referenceDay, Period localRetention)
            implements DeliveryFact {}

    /**
     * One field that is asked.
     *
     * @param name   as it was asked, every character visible
     * @param listed whether the agreement lists exactly this
     */
    record AskedField(String name, boolean listed) implements DeliveryFact {}

    /**
     * The requester on the mandate list of the day.
     *
     * @param until {@code null}: until it is withdrawn
     */
    record Mandate(LocalDate from, @Nullable LocalDate until) implements DeliveryFact {}

    /** An earlier delivery under the agreement that the recipient has. */
    record HeldDelivery(String code, LocalDate destroyBy, boolean destroyed) implements DeliveryFact {}

    /** An incident about the agreement. */
    record Incident(String code, LocalDate since, boolean open) implements DeliveryFact {}

    /**
     * The newest proof that the recipient keeps a norm.
     *
     * @param until the last day on which it counts; {@code null}: the recipient has shown none
     */
    record Proof(String norm, @Nullable LocalDate until) implements DeliveryFact {}

    /**
     * Use of what an earlier delivery brought, instead of a new one.
     *
     * @param usedAt    when it was delivered, or used again last
     * @param checkedAt when it was last checked that it is still true; {@code null}: never
     */
    record Reuse(String code, Instant usedAt, @Nullable Instant checkedAt) implements DeliveryFact {}
}
