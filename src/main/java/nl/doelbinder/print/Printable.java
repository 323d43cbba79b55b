package nl.doelbinder.print;

import java.util.regex.Pattern;

/** What people pasted and XML cannot hold is left out of a document; everything else stays as it was typed. */
final class Printable {

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Printable() {}

    static String text(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("");
    }
}
