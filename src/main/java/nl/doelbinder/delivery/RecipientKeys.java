package nl.doelbinder.delivery;

import java.time.LocalDate;
import java.util.Optional;
import nl.doelbinder.input.Fault;

/** Whoever encrypts tells here whether it can do so to a key; every such bean is asked before a request is taken. */
public interface RecipientKeys {

    /**
     * What is wrong with a key, if anything is.
     *
     * @param pointer to the place where the key was given
     */
    Optional<Fault> faultIn(String key, String pointer, LocalDate day);
}
