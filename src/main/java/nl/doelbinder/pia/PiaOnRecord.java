package nl.doelbinder.pia;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.organisation.Role;

/**
 * A PIA as a dossier tells of it.
 *
 * @param reviews  what was said of it, the first one first
 * @param versions days on which one was made
 */
public record PiaOnRecord(ImpactOnRecord impact, List<LocalDate> versions, List<Said> reviews) {

    public PiaOnRecord {
        versions = List.copyOf(versions);
        reviews = List.copyOf(reviews);
    }

    /** What a function said of it. */
    public record Said(Role by, LocalDate on, Review.Outcome outcome, String reason) {}

    /**
     * All of a dossier.
     *
     * @param template  that they are made by
     * @param splitInto units that are to have one of their own instead of the generic one
     */
    public record Shelf(String template, List<PiaOnRecord> pias, List<String> splitInto) {
        public Shelf {
            pias = List.copyOf(pias);
            splitInto = List.copyOf(splitInto);
        }
    }
}
