package nl.doelbinder.steering;

/**
 * Who votes for an absent member.
 *
 * @param namedBy the member, or the secretary who was told
 */
public record StandIn(String member, String standIn, String namedBy) {}
