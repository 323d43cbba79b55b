package nl.doelbinder.delivery.records;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines in the text form that PostgreSQL's COPY reads, gathered until there are enough of them to send. */
final class CopyBuffer {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[256 * 1024];
    private int length;
    private boolean begun;

    void text(@Nullable String value) {
        separate();
        if (value == null) {
            room(2);
            bytes[length++] = '\\';
            bytes[length++] = 'N';
            return;
        }
        room(value.length() * 3);
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character >= 0x80) {
                rest(value.substring(at));
                return;
            }
            if (character == '\\') {
                bytes[length++] = '\\';
            }
            // What else would need escaping are control characters, which no checked row has.
            bytes[length++] = (byte) character;
        }
    }

    private void rest(String value) {
        byte[] encoded = value.replace("\\", "\\\\").getBytes(StandardCharsets.UTF_8);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    void number(long value) {
        text(Long.toString(value));
    }

    /** As the 32 digits of a UUID. */
    void hash(byte @Nullable [] hash) {
        if (hash == null) {
            text(null);
            return;
        }
        separate();
        room(2 * 16);
        for (int at = 0; at < 16; at++) {
            bytes[length++] = HEX[hash[at] >> 4 & 0xf];
            bytes[length++] = HEX[hash[at] & 0xf];
        }
    }

    void endLine() {
        room(1);
        bytes[length++] = '\n';
        begun = false;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    private void separate() {
        if (begun) {
            room(1);
            bytes[length++] = '\t';
        }
        begun = true;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
