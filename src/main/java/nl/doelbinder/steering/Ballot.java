package nl.doelbinder.steering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One vote.
 *
 * @param member whose vote it is
 * @param by     who cast it: the member, or who stood in
 */
public record Ballot(
        String member, String by, Choice choice, @Nullable String remark, Instant at) {}
