package nl.doelbinder.inbox;

import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** The program's clock as the process engine reads it. Nobody sets it. */
@SuppressWarnings("JavaUtilDate") // the engine's own types
final class EngineClock implements org.flowable.common.engine.impl.runtime.Clock {

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Date getCurrentTime() {
        return Date.from(clock.instant());
    }

    @Override
    public Calendar getCurrentCalendar() {
        return getCurrentCalendar(getCurrentTimeZone());
    }

    @Override
    public Calendar getCurrentCalendar(TimeZone zone) {
        var calendar = new GregorianCalendar(zone);
        calendar.setTime(getCurrentTime());
        return calendar;
    }

    @Override
    public TimeZone getCurrentTimeZone() {
        return TimeZone.getTimeZone(clock.getZone());
    }

    @Override
    public void setCurrentTime(Date time) {
        throw new UnsupportedOperationException("the program's clock is set by nobody");
    }

    @Override
    public void setCurrentCalendar(Calendar calendar) {
        throw new UnsupportedOperationException("the program's clock is set by nobody");
    }

    @Override
    public void reset() {
        // It runs already.
    }
}
