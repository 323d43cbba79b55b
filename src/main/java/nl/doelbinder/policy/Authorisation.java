package nl.doelbinder.policy;

import java.time.LocalDate;

/**
 * The officer of justice's order for systematic observation.
 *
 * @param article the article of the Code of Criminal Procedure, as written in the order
 * @param from    first day, inclusive
 * @param until   last day, inclusive
 */
public record Authorisation(String article, String reference, LocalDate from, LocalDate until) {

    public boolean covers(LocalDate first, LocalDate last) {
        return !from.isAfter(first) && !until.isBefore(last);
    }
}
