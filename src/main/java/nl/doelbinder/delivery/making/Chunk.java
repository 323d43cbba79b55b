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
