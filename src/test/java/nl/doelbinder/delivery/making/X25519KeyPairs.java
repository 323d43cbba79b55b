package nl.doelbinder.delivery.making;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.security.GeneralSecurityException;
import java.security.KeyPair;

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
        return new String(pair().getPublic().getEncoded(), UTF_8);
    }
}
