package nl.doelbinder.pia;

import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Something that a PIA rested on and that has moved.
 *
 * @param kind {@code NORM}, {@code QUESTION} or {@code CONTRACT}
 * @param name such as the topic of the question
 */
public record MovedGround(String kind, String name) {

    /** As it is stored: its kind, a space and its name. */
    public static MovedGround of(String stored) {
        int space = stored.indexOf(' ');
        return new MovedGround(stored.substring(0, space), stored.substring(space + 1));
    }

    public String said(MessageSource messages, Locale language) {
        return String.valueOf(messages.getMessage("pia.ground." + kind, new Object[] {name}, language));
    }
}
