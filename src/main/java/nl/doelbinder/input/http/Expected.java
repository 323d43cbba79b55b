package nl.doelbinder.input.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version that a caller saw before it changes a resource, from {@code If-Match}.
 *
 * @param version {@code null}: whatever it is ({@code *})
 */
public record Expected(@Nullable Long version) {

    private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})\\.(?:nl|en)\"");

    /** No resource has this version: a tag that is none of ours matches nothing. */
    private static final long NEVER = -1;

    /** A strong tag: the same version in another language is another text. */
    public static String tag(long version, Language language) {
        return "\"" + version + "." + language.tag() + "\"";
    }

    /** Reads the header's value; a change names one tag. */
    public static Expected of(String header) {
        String value = header.strip();
        if (value.equals("*")) {
            return new Expected(null);
        }
        Matcher tag = OURS.matcher(value);
        return new Expected(tag.matches() ? Long.parseLong(tag.group(1)) : NEVER);
    }
}
