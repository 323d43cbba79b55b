package nl.doelbinder.input;

import tools.jackson.databind.JsonNode;

/** Values as messages show them: short, without characters that cannot be seen. */
final class Shown {

    private static final int LONGEST = 60;
    private static final int LONGEST_REASON = 200;

    private Shown() {}

    static String text(String text) {
        return cut(text, LONGEST);
    }

    static String reason(String text) {
        return cut(text, LONGEST_REASON);
    }

    static String value(JsonNode node) {
        if (node.isObject()) {
            return "{…}";
        }
        if (node.isArray()) {
            return "[…]";
        }
        return node.isString() ? '"' + text(node.stringValue()) + '"' : text(node.toString());
    }

    private static String cut(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < text.length() && shown.length() < longest) {
            int codePoint = text.codePointAt(at);
            shown.appendCodePoint(Texts.cannotBeStored(codePoint) || codePoint == '\n' ? '\uFFFD' : codePoint);
            at += Character.charCount(codePoint);
        }
        return at < text.length() ? shown.append('…').toString() : shown.toString();
    }
}
