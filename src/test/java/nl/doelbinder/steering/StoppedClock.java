package nl.doelbinder.steering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.doelbinder.organisation.ProgramClock;

/** Stands still until it is moved. */
public final class StoppedClock extends Clock {

    private Instant now =
            SteeringGiven.TODAY.atTime(LocalTime.NOON).atZone(ProgramClock.ZONE).toInstant();

    public synchronized void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.NOON).atZone(ProgramClock.ZONE).toInstant();
    }

    public synchronized void moveTo(Instant moment) {
        now = moment;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ProgramClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(instant(), other);
    }
}
