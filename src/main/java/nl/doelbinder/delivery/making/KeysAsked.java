package nl.doelbinder.delivery.making;

import java.time.LocalDate;
import java.util.Optional;
import nl.doelbinder.delivery.KnowingKeys;
import nl.doelbinder.input.Fault;
import org.springframework.stereotype.Component;

/** Whoever asks for a delivery hears at once that its file cannot be encrypted to the key that was given. */
@Component
class KeysAsked implements KnowingKeys {

    private final RecipientKeys keys;

    KeysAsked(RecipientKeys keys) {
        this.keys = keys;
    }

    @Override
    public Optional<Fault> faultIn(String agreement, String key, String pointer, LocalDate day) {
        return keys.wrong(agreement, key, day)
                .map(wrong -> Fault.at(pointer, "delivery." + wrong, "recipientKey", agreement));
    }
}
