package nl.doelbinder.pia;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;

/**
 * Something that a PIA rested on and that has moved.
 *
 * @param kind {@code NORM}, {@code QUESTION} or {@code CONTRACT}
 * @param name such as the topic of the question
 */
public record MovedGround(String kind, String name) {

    private static final List<String> NORM = List.of("Framework", "ServiceLine", "Level");

    /** As it is stored: its kind, a space and its name. */
    public static MovedGround of(String stored) {
        int space = stored.indexOf(' ');
        return new MovedGround(stored.substring(0, space), stored.substring(space + 1));
    }

    public String said(MessageSource messages, Locale language) {
        String inWords = kind.equals("NORM") ? norm(messages, language) : name;
        return String.valueOf(messages.getMessage("pia.ground." + kind, new Object[] {inWords}, language));
    }

    /** Which norm it is: its framework, service and level. */
    private String norm(MessageSource messages, Locale language) {
        String[] codes = name.split(" ", -1);
        return IntStream.range(0, codes.length)
                .mapToObj(at -> String.valueOf(messages.getMessage(
                        "words." + NORM.get(Math.min(at, NORM.size() - 1)) + "." + codes[at],
                        null,
                        codes[at],
                        language)))
                .collect(Collectors.joining(", "));
    }
}
