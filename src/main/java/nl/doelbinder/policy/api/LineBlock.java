package nl.doelbinder.policy.api;

import java.util.Arrays;
import java.util.BitSet;

/** Some whole lines of a stream, in order. */
final class LineBlock {

    /** A request is some hundreds of bytes. */
    static final int LONGEST_LINE = 256 * 1024;

    private static final int ENOUGH_LINES = 512;
    private static final int ENOUGH_BYTES = 256 * 1024;

    private final long firstLine;
    private final BitSet tooLong = new BitSet(0);
    private byte[] bytes = new byte[16 * 1024];
    private int length;
    private int lines;

    /** @param firstLine number of the first line that it will hold */
    LineBlock(long firstLine) {
        this.firstLine = firstLine;
    }

    /** Adds bytes that end with a line's end, or the last ones of a line's beginning before. */
    void add(byte[] from, int offset, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    void countLines(int more) {
        lines += more;
    }

    /** Adds a line that was too long to be kept. */
    void addTooLong() {
        tooLong.set(lines++);
        add(new byte[] {'\n'}, 0, 1);
    }

    boolean isEmpty() {
        return lines == 0;
    }

    boolean isFull() {
        return lines >= ENOUGH_LINES || length >= ENOUGH_BYTES;
    }

    int length() {
        return length;
    }

    long nextLine() {
        return firstLine + lines;
    }

    void forEachLine(LineReader reader) {
        int start = 0;
        for (int line = 0; line < lines; line++) {
            int end = start;
            while (end < length && bytes[end] != '\n') {
                end++;
            }
            reader.read(firstLine + line, bytes, start, tooLong.get(line) ? -1 : end - start);
            start = end + 1;
        }
    }

    /** Reads one line. */
    interface LineReader {

        /**
         * Reads one line.
         *
         * @param length -1: the line was too long to be kept
         */
        void read(long line, byte[] bytes, int offset, int length);
    }
}
