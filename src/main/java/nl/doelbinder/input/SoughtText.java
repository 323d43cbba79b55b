package nl.doelbinder.input;

import java.util.Locale;

/** What somebody looks for, as a pattern of {@code like}, in which the signs of patterns stand for themselves. */
public final class SoughtText {

    /** Of the patterns: {@code escape '!'}. */
    public static final char ESCAPE = '!';

    private SoughtText() {}

    /** A pattern that a text in small letters fits where this one stands in it. */
    public static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
