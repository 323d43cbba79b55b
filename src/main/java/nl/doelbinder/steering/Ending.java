package nl.doelbinder.steering;

import org.jspecify.annotations.Nullable;

/**
 * How a decision or an action comes to its end.
 *
 * @param supersededBy code or number of the one that takes its place, where one does
 */
public record Ending(
        LifeState state, String reason, @Nullable String supersededBy) {}
