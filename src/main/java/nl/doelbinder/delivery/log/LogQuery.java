package nl.doelbinder.delivery.log;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the log; what is {@code null} may be anything.
 *
 * @param person   as the log knows the person
 * @param receiver account that asked for the delivery
 * @param day      on which it was made
 */
public record LogQuery(
        @Nullable UUID person,
        @Nullable String receiver,
        @Nullable LocalDate day) {}
