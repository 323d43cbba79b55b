package nl.doelbinder.policy.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The answers to a block of lines, written as JSON straight into bytes. The general writer looks at each character three
 * times; at a million answers of some thousands of them that is most of what writing costs. Used again for the next
 * block, so that the large piece of memory is asked for once.
 */
final class Answers {

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    /** Where it is escaped. */
    private static final int MOST_BYTES_A_BYTE = 6;

    private byte[] bytes = new byte[64 * 1024];
    private int length;

    void clear() {
        length = 0;
    }

    /** What stands already as it should. */
    Answers raw(byte[] ready) {
        room(ready.length);
        System.arraycopy(ready, 0, bytes, length, ready.length);
        length += ready.length;
        return this;
    }

    /** What is plain text without quotes, such as a code or a day. */
    Answers plain(String text) {
        int count = text.length();
        room(count + 2);
        bytes[length++] = '"';
        for (int at = 0; at < count; at++) {
            bytes[length++] = (byte) text.charAt(at);
        }
        bytes[length++] = '"';
        return this;
    }

    /** A text; half a character in it becomes a question mark. */
    Answers string(String text) {
        byte[] encoded = text.getBytes(UTF_8);
        room(encoded.length * MOST_BYTES_A_BYTE + 2);
        bytes[length++] = '"';
        int from = 0;
        for (int at = 0; at < encoded.length; at++) {
            byte next = encoded[at];
            if ((next >= 0 && next < ' ') || next == '"' || next == '\\') {
                copy(encoded, from, at);
                escape(next);
                from = at + 1;
            }
        }
        copy(encoded, from, encoded.length);
        bytes[length++] = '"';
        return this;
    }

    private void copy(byte[] text, int from, int to) {
        System.arraycopy(text, from, bytes, length, to - from);
        length += to - from;
    }

    Answers number(long number) {
        String text = Long.toString(number);
        room(text.length());
        for (int at = 0; at < text.length(); at++) {
            bytes[length++] = (byte) text.charAt(at);
        }
        return this;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private void escape(byte next) {
        bytes[length++] = '\\';
        switch (next) {
            case '"', '\\' -> bytes[length++] = next;
            case '\n' -> bytes[length++] = 'n';
            case '\r' -> bytes[length++] = 'r';
            case '\t' -> bytes[length++] = 't';
            case '\b' -> bytes[length++] = 'b';
            case '\f' -> bytes[length++] = 'f';
            default -> {
                bytes[length++] = 'u';
                bytes[length++] = '0';
                bytes[length++] = '0';
                bytes[length++] = HEX[next >> 4];
                bytes[length++] = HEX[next & 0xF];
            }
        }
    }
}
