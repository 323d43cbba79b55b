package nl.doelbinder.delivery.records;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes of what names a person or a record the keyed hash that the log knows it by: who has the log and not the key
 * learns nobody's BSN, not even by trying all of them. For one thread.
 */
public final class KeyedHashes {

    /** As many as make a UUID. */
    private static final int BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    KeyedHashes(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] ofPerson(String bsn) {
        return hash((byte) 'p', bsn);
    }

    byte[] ofRecord(String key) {
        return hash((byte) 'r', key);
    }

    /** By which the log is searched for a person. */
    public UUID person(String bsn) {
        ByteBuffer hash = ByteBuffer.wrap(ofPerson(bsn));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private byte[] hash(byte kind, String text) {
        mac.update(kind);
        return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES);
    }
}
