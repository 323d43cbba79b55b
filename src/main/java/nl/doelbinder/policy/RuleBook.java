package nl.doelbinder.policy;

import java.time.LocalDate;
import nl.doelbinder.policy.register.Registers;

/** Judges a request by the rules. Stateless and safe for many threads. */
public interface RuleBook {

    /**
     * Every rule's answer to this request.
     *
     * @throws IllegalArgumentException when the unit or the tool is not in the registers: that is bad input, not a case to judge
     */
    Assessment assess(RequestFacts facts, Registers registers, LocalDate assessedOn);
}
