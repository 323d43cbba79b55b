package nl.doelbinder.tender;

import java.time.LocalDate;
import java.util.List;

/** Asks the publication gate. Whoever keeps the gate provides it. */
interface GateWatch {

    /** The rules that block publication on this day, such as {@code PUB-01}; none: the gate is open. */
    List<String> blocking(String tender, LocalDate day);
}
