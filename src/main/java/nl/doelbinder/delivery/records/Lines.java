package nl.doelbinder.delivery.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file line by line, however long the file is; a line that is longer than any record is passed over. */
final class Lines {

    static final int LONGEST = 256 * 1024;

    private static final int READ = 256 * 1024;
    private static final int MARK_LENGTH = 3;

    private final InputStream in;
    private byte[] buffer = new byte[READ];
    private int start;
    private int end;
    private long number;
    private long bytes;
    private boolean tooLong;
    private int from;
    private int length;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Whether there is a next line. */
    boolean next() throws IOException {
        tooLong = false;
        int at = start;
        while (true) {
            for (; at < end; at++) {
                if (buffer[at] == '\n') {
                    took(at, at + 1);
                    return true;
                }
            }
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, end - start);
                at -= start;
                end -= start;
                start = 0;
            }
            if (end >= LONGEST) {
                tooLong = true;
                bytes += end;
                end = 0;
                at = 0;
            } else if (end == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                if (end == start && !tooLong) {
                    return false;
                }
                took(end, end);
                return true;
            }
            end += read;
        }
    }

    private void took(int until, int next) {
        from = start;
        length = until - start;
        bytes += next - start;
        start = next;
        number++;
        if (length > 0 && buffer[from + length - 1] == '\r') {
            length--;
        }
        if (number == 1 && length >= MARK_LENGTH && isMark(from)) {
            from += MARK_LENGTH;
            length -= MARK_LENGTH;
        }
    }

    private boolean isMark(int at) {
        return (buffer[at] & 0xff) == 0xef && (buffer[at + 1] & 0xff) == 0xbb && (buffer[at + 2] & 0xff) == 0xbf;
    }

    /** Counted from 1. */
    long number() {
        return number;
    }

    /** Read so far. */
    long bytes() {
        return bytes;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int at = from; at < from + length; at++) {
            if (buffer[at] != ' ' && buffer[at] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** The line as text; what is no UTF-8 in it becomes the character that stands for that. */
    String text() {
        return new String(buffer, from, length, StandardCharsets.UTF_8);
    }
}
