package nl.doelbinder.tender;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the notice of a published tender says, whatever it is written in.
 *
 * @param reference on the platform
 * @param buyer     the name of who buys
 * @param approved  each document with the version that every board approved
 */
record Notice(
        String code,
        String title,
        String reference,
        LocalDate publishedOn,
        Instant at,
        LocalDate startsOn,
        String buyer,
        boolean oneSupplierMayTakeBothLots,
        List<Lot> lots,
        List<Paper> approved) {

    Notice {
        lots = List.copyOf(lots);
        approved = List.copyOf(approved);
    }
}
