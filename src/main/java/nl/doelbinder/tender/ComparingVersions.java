package nl.doelbinder.tender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.stereotype.Component;

/** Lays two versions of a text side by side. */
@Component
public class ComparingVersions {

    /** Beyond this nobody reads it line by line, and finding out would take long. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int MOST_LINES = 10_000;

    /** What texts of years ago are written in that are not in Unicode. */
    private static final Charset OLD = Charset.forName("windows-1252");

    private static final char MARK = '\ufeff';

    private final FindingDocuments documents;

    ComparingVersions(FindingDocuments documents) {
        this.documents = documents;
    }

    /**
     * Compares two versions.
     *
     * @throws Refusal when one of them is no text, or too long
     */
    public Comparison compare(String tender, String document, String left, String right, Actor by) {
        return Comparison.of(lines(tender, document, left, by), lines(tender, document, right, by));
    }

    private List<String> lines(String tender, String document, String label, Actor by) {
        DocumentVersion version = documents.version(tender, document, label, by);
        if (!version.isText()) {
            throw new Refusal.OutOfTurn("document.refusal.no-text", document, label, version.mediaType());
        }
        if (version.bytes() > MOST_BYTES) {
            throw tooLong(version);
        }
        try (InputStream in = documents.content(version)) {
            List<String> lines = decoded(in.readAllBytes()).lines().toList();
            if (lines.size() > MOST_LINES) {
                throw tooLong(version);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal tooLong(DocumentVersion version) {
        return new Refusal.OutOfTurn("document.refusal.too-long", version.document(), version.label(), MOST_LINES);
    }

    static String decoded(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return marked(new String(bytes, StandardCharsets.UTF_16BE));
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return marked(new String(bytes, StandardCharsets.UTF_16LE));
        }
        try {
            return marked(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new String(bytes, OLD);
        }
    }

    private static String marked(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
