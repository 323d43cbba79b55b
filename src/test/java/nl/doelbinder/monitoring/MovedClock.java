package nl.doelbinder.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Stands still until it is moved. */
public final class MovedClock extends Clock {

    private final ZoneId zone;
    private Instant now;

    MovedClock(LocalDate day, ZoneId zone) {
        this.zone = zone;
        this.now = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    public synchronized void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(instant(), other);
    }
}
