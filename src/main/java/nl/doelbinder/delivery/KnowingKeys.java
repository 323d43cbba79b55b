package nl.doelbinder.delivery;

import java.time.LocalDate;
import java.util.Optional;
import nl.doelbinder.input.Fault;

/** Whoever encrypts tells here whether it can do so to a key; every such bean is asked before a request is taken. */
public interface KnowingKeys {

    /**
     * What is wrong with a key on this day, if anything is.
     *
     * @param pointer to the place where the key was given
     */
    Optional<Fault> faultIn(String agreement, String key, String pointer, LocalDate day);
}
