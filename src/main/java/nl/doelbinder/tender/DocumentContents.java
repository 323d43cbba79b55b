package nl.doelbinder.tender;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contents of documents. They are kept in the database, so that they are backed up and restored with what refers to
 * them, and in pieces, so that no document is ever whole in memory, neither here nor in the driver.
 */
@Component
class DocumentContents {

    /** The largest document. */
    static final long MOST_BYTES = 50L * 1024 * 1024;

    private static final int PIECE = 256 * 1024;

    private final JdbcClient database;

    DocumentContents(JdbcClient database) {
        this.database = database;
    }

    /**
     * Stores what is read, to its end, with the running transaction.
     *
     * @throws BadInput when it is empty or too large
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredContent store(InputStream in) throws IOException {
        long id = database.sql("select nextval('document_content_seq')")
                .query(Long.class)
                .single();
        MessageDigest digest = DigestUtils.getSha256Digest();
        String mediaType = "";
        long bytes = 0;
        int place = 0;
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            if (place == 0) {
                mediaType = MediaTypes.of(Arrays.copyOf(piece, Math.min(piece.length, MediaTypes.HEAD)));
            }
            bytes += piece.length;
            if (bytes > MOST_BYTES) {
                throw new BadInput(
                        List.of(Fault.at("/file", "document.too-large", "file", MOST_BYTES / (1024 * 1024))));
            }
            digest.update(piece);
            database.sql("insert into document_content (id, place, piece) values (?, ?, ?)")
                    .params(id, place, piece)
                    .update();
            place++;
        }
        if (bytes == 0) {
            throw new BadInput(List.of(Fault.at("/file", "document.empty", "file")));
        }
        return new StoredContent(id, bytes, mediaType, HexFormat.of().formatHex(digest.digest()));
    }

    /** Reads a content piece by piece, with a connection for each piece alone: who is slow holds up nobody. */
    InputStream open(long id) {
        return new Pieces(id);
    }

    private final class Pieces extends InputStream {

        private final long id;
        private byte[] piece = new byte[0];
        private int at;
        private int next;
        private boolean over;

        Pieces(long id) {
            this.id = id;
        }

        @Override
        public int read() {
            return filled() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!filled()) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, count);
            at += count;
            return count;
        }

        @Override
        public int available() {
            return piece.length - at;
        }

        private boolean filled() {
            if (at == piece.length && !over) {
                piece = database.sql("select piece from document_content where id = ? and place = ?")
                        .params(id, next)
                        .query(byte[].class)
                        .optional()
                        .orElseGet(() -> new byte[0]);
                over = piece.length == 0;
                at = 0;
                next++;
            }
            return !over;
        }
    }
}
