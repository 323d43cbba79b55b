package nl.doelbinder.steering;

import org.jspecify.annotations.Nullable;

/**
 * Whether a member took part in a meeting.
 *
 * @param standIn who took the member's place, where somebody did
 */
public record Attendee(
        String member, Presence presence, @Nullable String standIn) {

    /** In which way. */
    public enum Presence {
        PRESENT,
        /** By a stand-in. */
        REPRESENTED,
        ABSENT
    }

    boolean counts() {
        return presence != Presence.ABSENT;
    }
}
