package nl.doelbinder.delivery.records;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.doelbinder.delivery.records.Column.Shape;

/**
 * One after the other the rows that a {@link Selection} copies out, in the binary form of PostgreSQL's COPY: to write commas
 * and quotes costs less here than in the database, and the hashes need not become text and bytes again.
 */
public final class SelectedRow {

    /** Bytes that a hash takes. */
    public static final int HASH = 16;

    /** What stands before the first row: a signature, flags, and how much else stands there, which is nothing. */
    private static final int HEAD = 19;

    private static final byte[] TRUE = "true".getBytes(US_ASCII);
    private static final byte[] FALSE = "false".getBytes(US_ASCII);
    private static final LocalDate DAY_NOUGHT = LocalDate.of(2000, 1, 1); // of PostgreSQL
    /** Days before and after it that are kept as text: those that lives and detentions lie in. */
    private static final int KEPT_DAYS = 40_000;

    private final List<Shape> shapes;
    private final boolean quoted;
    private final byte[][] days = new byte[2 * KEPT_DAYS][];
    private ByteBuffer row = ByteBuffer.allocate(0);
    private boolean begun;
    private int record;
    private int person;
    private byte[] line = new byte[8 * 1024];
    private int length;

    /**
     * To read rows by.
     *
     * @param shapes of the fields
     * @param quoted whether they get quotes where commas would not be told from their own (RFC 4180)
     */
    SelectedRow(List<Shape> shapes, boolean quoted) {
        this.shapes = List.copyOf(shapes);
        this.quoted = quoted;
    }

    /**
     * Reads the next message of the copy.
     *
     * @return whether it is a row; the last message is none
     */
    public boolean read(byte[] message) {
        row = ByteBuffer.wrap(message);
        if (!begun) {
            row.position(HEAD);
            begun = true;
        }
        if (row.getShort() < 0) {
            return false;
        }
        record = hash();
        person = hash();
        length = 0;
        for (int field = 0; field < shapes.size(); field++) {
            if (field > 0) {
                put((byte) ',');
            }
            field(message, shapes.get(field));
        }
        put((byte) '\n');
        return true;
    }

    /** Where in the message the record's hash begins. */
    public int record() {
        return record;
    }

    /** Where in the message the person's hash begins. */
    public int person() {
        return person;
    }

    /** What is delivered of it, in as many bytes of this as {@link #length()} says, until the next is read. */
    public byte[] line() {
        return line;
    }

    public int length() {
        return length;
    }

    private int hash() {
        int count = row.getInt();
        if (count != HASH) {
            throw new IllegalStateException("a record without its hashes");
        }
        int at = row.position();
        row.position(at + count);
        return at;
    }

    private void field(byte[] message, Shape shape) {
        int count = row.getInt();
        if (count < 0) {
            return; // null
        }
        int at = row.position();
        row.position(at + count);
        switch (shape) {
            case DATE, OPTIONAL_DATE -> put(day(row.getInt(at)));
            case FLAG, OPTIONAL_FLAG -> put(row.get(at) == 0 ? FALSE : TRUE);
            case OPTIONAL_NUMBER -> put(Integer.toString(row.getInt(at)).getBytes(US_ASCII));
            default -> text(message, at, count);
        }
    }

    private byte[] day(int number) {
        int place = number + KEPT_DAYS;
        if (place < 0 || place >= days.length) {
            return text(number);
        }
        byte[] kept = days[place];
        if (kept == null) {
            kept = text(number);
            days[place] = kept;
        }
        return kept;
    }

    private static byte[] text(int day) {
        return DAY_NOUGHT.plusDays(day).toString().getBytes(US_ASCII);
    }

    private void text(byte[] message, int at, int count) {
        if (quoted && needsQuotes(message, at, at + count)) {
            putQuoted(message, at, at + count);
        } else {
            put(message, at, count);
        }
    }

    /** A text of no characters does, so that it is told from none. */
    private static boolean needsQuotes(byte[] from, int start, int end) {
        for (int at = start; at < end; at++) {
            byte one = from[at];
            if (one == ',' || one == '"' || one == '\n' || one == '\r') {
                return true;
            }
        }
        return start == end;
    }

    private void putQuoted(byte[] from, int start, int end) {
        room(2 * (end - start) + 2);
        byte[] to = line;
        int next = length;
        to[next++] = '"';
        for (int at = start; at < end; at++) {
            byte one = from[at];
            if (one == '"') {
                to[next++] = '"';
            }
            to[next++] = one;
        }
        to[next++] = '"';
        length = next;
    }

    private void put(byte[] all) {
        put(all, 0, all.length);
    }

    private void put(byte[] from, int at, int count) {
        room(count);
        System.arraycopy(from, at, line, length, count);
        length += count;
    }

    private void put(byte one) {
        room(1);
        line[length++] = one;
    }

    private void room(int more) {
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
        }
    }
}
