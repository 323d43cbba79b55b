package nl.doelbinder.delivery.making;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.commons.codec.digest.DigestUtils;

/** A file that is written encrypted, with the hashes of what went in and of what came out. Nothing readable touches the disk. */
final class EncryptedFile implements AutoCloseable {

    /** What is not on the disk yet is sent there from time to time, beside the writing, so that little is left to wait for at the end. */
    private static final long FLUSH_EVERY = 64L << 20;

    private static final int GATHERED = 1 << 20;

    private final FileChannel file;
    private final WritableByteChannel encrypting;
    private final MessageDigest plain = DigestUtils.getSha256Digest();
    private final MessageDigest written = DigestUtils.getSha256Digest();
    private final ByteBuffer gathered = ByteBuffer.allocateDirect(GATHERED);
    private long bytes;
    private long flushed;
    private FutureTask<Void> flush = new FutureTask<>(() -> null);

    /**
     * Begins it.
     *
     * @param file empty one, which it closes
     * @param key  that it is encrypted to
     */
    EncryptedFile(FileChannel file, RecipientKey key) throws IOException {
        this.file = file;
        flush.run();
        try {
            encrypting =
                    new StandardEncryptingChannelFactory().newEncryptingChannel(new Sink(), List.of(key.stanzas()));
        } catch (GeneralSecurityException e) {
            file.close();
            throw new IOException("cannot encrypt to this key", e);
        }
    }

    void write(byte[] from, int offset, int length) throws IOException {
        plain.update(from, offset, length);
        encrypting.write(ByteBuffer.wrap(from, offset, length));
    }

    /** Ends the file: from here on it is whole, and survives a crash of the machine. */
    Written end() throws IOException {
        encrypting.close();
        spill();
        awaitFlush();
        file.force(true);
        return new Written(bytes, hex(plain), hex(written));
    }

    /**
     * What was written.
     *
     * @param plainSha256 of the records as they were before they were encrypted
     */
    record Written(long bytes, String plainSha256, String sha256) {}

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void spill() throws IOException {
        gathered.flip();
        while (gathered.hasRemaining()) {
            bytes += file.write(gathered);
        }
        gathered.clear();
        if (bytes - flushed >= FLUSH_EVERY) {
            flushed = bytes;
            awaitFlush();
            flush = new FutureTask<>(() -> {
                file.force(false);
                return null;
            });
            Thread thread = new Thread(flush, "delivery-flush");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void awaitFlush() throws IOException {
        try {
            flush.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What comes out of the encryption. */
    private final class Sink implements WritableByteChannel {

        @Override
        public int write(ByteBuffer from) throws IOException {
            int length = from.remaining();
            written.update(from.duplicate());
            while (from.hasRemaining()) {
                if (!gathered.hasRemaining()) {
                    spill();
                }
                int part = Math.min(from.remaining(), gathered.remaining());
                gathered.put(from.slice(from.position(), part));
                from.position(from.position() + part);
            }
            return length;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        /** The file is closed by its owner, when it lies on the disk. */
        @Override
        public void close() {}
    }
}
