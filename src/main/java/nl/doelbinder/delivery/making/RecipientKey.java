package nl.doelbinder.delivery.making;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.security.GeneralSecurityException;

/** A public key of a recipient, as {@code age} writes them. */
final class RecipientKey {

    private static final int LENGTH = 62;

    private final RecipientStanzaWriter stanzas;

    private RecipientKey(RecipientStanzaWriter stanzas) {
        this.stanzas = stanzas;
    }

    /** @throws IllegalArgumentException for a text that is no such key */
    static RecipientKey of(String text) {
        if (!text.startsWith("age1") || text.length() != LENGTH) {
            throw new IllegalArgumentException("no key of age");
        }
        try {
            return new RecipientKey(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key of age", e);
        }
    }

    static boolean isSound(String text) {
        try {
            of(text);
            return true;
        } catch (RuntimeException e) {
            // The library has its own ways to say so.
            return false;
        }
    }

    RecipientStanzaWriter stanzas() {
        return stanzas;
    }
}
