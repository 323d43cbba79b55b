package nl.doelbinder.delivery.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import nl.doelbinder.delivery.Format;
import org.apache.commons.codec.digest.DigestUtils;

/** A file as it was sent, put on disk: whether it came before is known only at its end. */
record SpooledFile(Path path, String name, Format format, String sha256, long bytes) {

    static SpooledFile spool(InputStream in, String name, Format format, Path folder) throws IOException {
        Path path = Files.createTempFile(Files.createDirectories(folder), "import-", ".spool");
        try {
            MessageDigest digest = DigestUtils.getSha256Digest();
            long bytes;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                bytes = in.transferTo(out);
            }
            return new SpooledFile(path, name, format, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
