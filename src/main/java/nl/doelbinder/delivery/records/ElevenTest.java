package nl.doelbinder.delivery.records;

/** The check that a citizen service number (BSN) is built to pass: nine digits, weighed nine to two and minus one. */
public final class ElevenTest {

    private static final int DIGITS = 9;

    private ElevenTest() {}

    public static boolean passes(String number) {
        if (number.length() != DIGITS) {
            return false;
        }
        int sum = 0;
        int any = 0;
        for (int at = 0; at < DIGITS; at++) {
            int digit = number.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            any |= digit;
            sum += digit * (at == DIGITS - 1 ? -1 : DIGITS - at);
        }
        return any != 0 && sum % 11 == 0;
    }
}
