package nl.doelbinder.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The program's time: the real one, and on an example dossier as far ahead of it or behind as the dossier's day was when
 * it was loaded. It runs on over restarts.
 */
@Component
@DependsOnDatabaseInitialization
public final class ProgramClock extends Clock {

    /** Where the organisation's days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient database;
    private final Clock real;
    private final ZoneId zone;
    private volatile @Nullable Duration ahead;

    @Autowired
    ProgramClock(JdbcClient database) {
        this(database, Clock.systemUTC(), ZONE, null);
    }

    private ProgramClock(JdbcClient database, Clock real, ZoneId zone, @Nullable Duration ahead) {
        this.database = database;
        this.real = real;
        this.zone = zone;
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ProgramClock(database, real, other, ahead());
    }

    /** From now on it is this day, at the hour that it really is. Stored with the running transaction. */
    public void startOn(LocalDate day) {
        Instant now = real.instant();
        Duration started = Duration.between(
                now, now.atZone(ZONE).toLocalTime().atDate(day).atZone(ZONE).toInstant());
        Duration whole = Duration.ofSeconds(started.toSeconds());
        database.sql("update program_clock set ahead_seconds = ?")
                .param(whole.toSeconds())
                .update();
        ahead = whole;
    }

    /** Reads again what another replica may have stored. */
    public void reread() {
        ahead = stored();
    }

    private Duration ahead() {
        Duration known = ahead;
        if (known == null) {
            known = stored();
            ahead = known;
        }
        return known;
    }

    private Duration stored() {
        return Duration.ofSeconds(database.sql("select ahead_seconds from program_clock")
                .query(Long.class)
                .single());
    }
}
