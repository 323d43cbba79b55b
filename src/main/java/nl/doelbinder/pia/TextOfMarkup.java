package nl.doelbinder.pia;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * The text of what another tool kept as HTML. Formatting goes; whatever is more than that, such as a script, stays in the
 * text as it was typed, to be seen and never run.
 */
final class TextOfMarkup {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)((?:\\s[^<>]*)?)/?>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z-]+)\\s*(?:=\\s*(?:\"([^\"]*)\"|'([^']*)'|[^\\s\"']+))?");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\n]*\\n");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

    private static final Set<String> BLOCKS = Set.of("p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr");
    private static final Set<String> INLINE =
            Set.of("b", "strong", "i", "em", "u", "s", "span", "sub", "sup", "a", "font", "td", "th", "table", "tbody");
    private static final Set<String> LOOKS = Set.of(
            "style", "class", "id", "href", "target", "rel", "dir", "lang", "align", "title", "start", "type", "width",
            "height", "color", "face", "size");

    private TextOfMarkup() {}

    static String of(String markup) {
        Matcher tag = TAG.matcher(markup);
        StringBuilder text = new StringBuilder();
        while (tag.find()) {
            tag.appendReplacement(text, Matcher.quoteReplacement(instead(tag)));
        }
        tag.appendTail(text);
        String unescaped = HtmlUtils.htmlUnescape(text.toString());
        String plain = UNSTORABLE.matcher(unescaped).find() ? text.toString() : unescaped;
        return BLANK_LINES
                .matcher(plain.replace('\u00A0', ' ').replace("\r\n", "\n"))
                .replaceAll("\n\n")
                .strip();
    }

    private static String instead(Matcher tag) {
        boolean closing = !tag.group(1).isEmpty();
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        String attributes = tag.group(3);
        if (!onlyLooks(attributes)) {
            return kept(tag);
        }
        if (name.equals("br")) {
            return "\n";
        }
        if (name.equals("li")) {
            return closing ? "" : "\n- ";
        }
        if (BLOCKS.contains(name)) {
            return "\n";
        }
        if (name.equals("a") && !closing) {
            return address(attributes);
        }
        return INLINE.contains(name) ? "" : kept(tag);
    }

    /** It must survive that entities are written out after this. */
    private static String kept(Matcher tag) {
        return tag.group().replace("&", "&amp;");
    }

    private static boolean onlyLooks(String attributes) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            if (!LOOKS.contains(attribute.group(1).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static String address(String attributes) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            if (attribute.group(1).equalsIgnoreCase("href") && value != null && !value.isBlank()) {
                return "(" + value + ") ";
            }
        }
        return "";
    }
}
