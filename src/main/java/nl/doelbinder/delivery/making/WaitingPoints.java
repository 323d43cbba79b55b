package nl.doelbinder.delivery.making;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Waits where it is told to, for whoever tries what becomes of a making that is broken off there; nobody tells it to in
 * ordinary running.
 */
@Component
class WaitingPoints implements StopPoints {

    private static final long LONG_ENOUGH_MILLIS = 60_000;

    private final String where;

    WaitingPoints(@Value("${doelbinder.deliveries.wait-at:}") String where) {
        this.where = where;
    }

    @Override
    public void at(String point) {
        if (!point.equals(where)) {
            return;
        }
        try {
            Thread.sleep(LONG_ENOUGH_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
