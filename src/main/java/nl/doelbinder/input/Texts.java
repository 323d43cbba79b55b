package nl.doelbinder.input;

/** What characters a text may hold. */
final class Texts {

    private Texts() {}

    /** Control characters, and halves of characters that no encoding can write; line ends and tabs are fine. */
    static boolean cannotBeStored(int codePoint) {
        return (codePoint < ' ' && codePoint != '\n' && codePoint != '\r' && codePoint != '\t')
                || (codePoint >= 0x7F && codePoint <= 0x9F)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    /** Whether there is a character that does not belong in a text of one line, or of several. */
    static boolean isClean(String text, boolean oneLine) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit >= ' ' && unit < 0x7F) {
                continue;
            }
            int codePoint = text.codePointAt(at);
            if (cannotBeStored(codePoint) || (oneLine && (codePoint == '\n' || codePoint == '\r'))) {
                return false;
            }
            at += Character.charCount(codePoint) - 1;
        }
        return true;
    }
}
