package nl.doelbinder.delivery.making;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Keys of recipients that there are not. */
final class X25519KeyPairs {

    private X25519KeyPairs() {}

    static KeyPair pair() {
        try {
            return new X25519KeyPairGenerator().generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String publicKey() {
        return publicKey(pair());
    }

    static String publicKey(KeyPair pair) {
        return new String(pair.getPublic().getEncoded(), UTF_8);
    }

    /** As who holds the secret half does. */
    static byte[] decrypted(byte[] file, KeyPair pair) throws IOException, GeneralSecurityException {
        try (var channel = new StandardDecryptingChannelFactory()
                .newDecryptingChannel(
                        Channels.newChannel(new ByteArrayInputStream(file)),
                        List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(
                                new String(pair.getPrivate().getEncoded(), UTF_8))))) {
            return Channels.newInputStream(channel).readAllBytes();
        }
    }

    static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
