package nl.doelbinder.delivery.making;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.security.GeneralSecurityException;
import nl.doelbinder.organisation.Refusal;

/** A public key of a recipient, as {@code age} writes them. */
final class RecipientKey {

    private static final int LENGTH = 62;

    private final RecipientStanzaWriter stanzas;

    private RecipientKey(RecipientStanzaWriter stanzas) {
        this.stanzas = stanzas;
    }

    /** @throws Refusal.OutOfTurn for a text that is no such key */
    static RecipientKey of(String text) {
        if (!text.startsWith("age1") || text.length() != LENGTH) {
            throw malformed();
        }
        try {
            return new RecipientKey(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(text));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw malformed();
        }
    }

    RecipientStanzaWriter stanzas() {
        return stanzas;
    }

    private static Refusal.OutOfTurn malformed() {
        return new Refusal.OutOfTurn("making.refusal.key-malformed");
    }
}
