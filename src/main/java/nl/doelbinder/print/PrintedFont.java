package nl.doelbinder.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font as a document is printed with: without its table of substitutions. What is printed is in Latin letters, which
 * need none; with the table, every word would be taken apart and looked up in it, which costs more than all the rest.
 */
final class PrintedFont {

    private static final int HEADER = 12; // bytes, of which the number of tables stands at the fifth
    private static final int NUMBER = 4;
    private static final int ENTRY = 16; // bytes, the tag of the table in the first four
    private static final int SUBSTITUTIONS = tag("GSUB");
    private static final int UNREAD = tag("gsub");

    private final byte[] contents;

    private PrintedFont(byte[] contents) {
        this.contents = contents;
    }

    /** Reads one of the program's own. */
    static PrintedFont named(String name) {
        try (InputStream in =
                Objects.requireNonNull(PrintedFont.class.getResourceAsStream("/fonts/" + name + ".ttf"), name)) {
            return new PrintedFont(withoutSubstitutions(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(contents);
    }

    /** Which characters it has a picture of: of others the number is 0. */
    CmapLookup pictures() {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open()))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int end = HEADER + ENTRY * file.getShort(NUMBER);
        for (int entry = HEADER; entry < end; entry += ENTRY) {
            if (file.getInt(entry) == SUBSTITUTIONS) {
                file.putInt(entry, UNREAD);
            }
        }
        return font;
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
