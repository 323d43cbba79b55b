package nl.doelbinder.delivery.making;

import java.util.Arrays;

/** A piece of what goes from one thread to the next. */
final class Chunk {

    static final int SIZE = 512 * 1024;

    private byte[] bytes = new byte[SIZE + 64 * 1024];
    private int length;

    void put(byte[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    void put(byte one) {
        room(1);
        bytes[length++] = one;
    }

    void put(int number) {
        room(4);
        bytes[length++] = (byte) (number >> 24);
        bytes[length++] = (byte) (number >> 16);
        bytes[length++] = (byte) (number >> 8);
        bytes[length++] = (byte) number;
    }

    /** A UUID as text becomes its sixteen bytes. */
    void putUuid(byte[] text, int offset) {
        room(16);
        int at = offset;
        for (int count = 0; count < 16; count++) {
            if (text[at] == '-') {
                at++;
            }
            bytes[length++] = (byte) (digit(text[at]) << 4 | digit(text[at + 1]));
            at += 2;
        }
    }

    private static int digit(byte character) {
        return character <= '9' ? character - '0' : character - 'a' + 10;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    boolean isFull() {
        return length >= SIZE;
    }

    boolean isEmpty() {
        return length == 0;
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
}
