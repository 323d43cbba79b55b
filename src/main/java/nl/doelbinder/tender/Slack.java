package nl.doelbinder.tender;

import java.util.Optional;

/** How many days a tender has to spare. Whoever plans provides it. */
interface Slack {

    /** Empty: a calendar runs out before every board has decided. */
    Optional<Long> of(Tender tender);
}
