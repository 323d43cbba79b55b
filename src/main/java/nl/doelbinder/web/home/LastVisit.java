package nl.doelbinder.web.home;

import jakarta.servlet.http.HttpSession;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody was here before this session. */
@Component
class LastVisit {

    private static final String BEFORE = "doelbinder.visited-before";

    private final JdbcClient database;
    private final Clock clock;

    LastVisit(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The last look of an earlier session, or the beginning of time; remembers this look. */
    @Transactional
    Instant before(String account, HttpSession session) {
        Instant known = (Instant) session.getAttribute(BEFORE);
        Instant before = known == null
                ? database.sql("select at from last_visit where account = ?")
                        .param(account)
                        .query((row, at) -> row.getTimestamp("at").toInstant())
                        .optional()
                        .orElse(Instant.EPOCH)
                : known;
        session.setAttribute(BEFORE, before);
        database.sql("""
                        insert into last_visit (account, at) values (:account, :now)
                        on conflict (account) do update set at = excluded.at""")
                .param("account", account)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return before;
    }
}
