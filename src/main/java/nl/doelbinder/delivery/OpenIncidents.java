package nl.doelbinder.delivery;

import java.time.LocalDate;
import java.util.List;

/** Whoever follows incidents tells here which of them are open; every such bean is asked before data is let through. */
public interface OpenIncidents {

    /** Those about this agreement that are not closed. */
    List<Open> about(String agreement);

    /** An open incident. */
    record Open(String code, LocalDate since) {}
}
