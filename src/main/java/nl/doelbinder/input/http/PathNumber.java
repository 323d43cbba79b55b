package nl.doelbinder.input.http;

/** A number in an address that counts from one. */
public final class PathNumber {

    private PathNumber() {}

    /** The number; 0, which nothing has, for what is none. */
    public static int of(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : 0;
    }
}
