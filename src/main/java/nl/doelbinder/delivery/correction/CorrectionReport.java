package nl.doelbinder.delivery.correction;

/**
 * What looks wrong to the recipient.
 *
 * @param person   keyed hash of the person whose data it is
 * @param field    name of the field
 * @param observed what is wrong with it, without the person's data
 */
public record CorrectionReport(
        String agreement, String delivery, String person, String field, String title, String observed) {}
