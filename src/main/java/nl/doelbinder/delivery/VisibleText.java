package nl.doelbinder.delivery;

/** Makes every character of a name visible: of two that look the same it can be seen which is which. */
final class VisibleText {

    private VisibleText() {}

    /** Printable ASCII as it is, and for anything else its number, such as {@code [U+200B]}. */
    static String of(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point > ' ' && point < 0x7F) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format("[U+%04X]", point));
            }
        });
        return shown.toString();
    }
}
