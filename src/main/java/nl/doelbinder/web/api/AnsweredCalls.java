package nl.doelbinder.web.api;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calls that came with a key, and what they were answered, for a day. */
@Component
class AnsweredCalls {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    AnsweredCalls(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the key for this call until the transaction ends; waits for another that has taken it.
     *
     * @return the earlier call with this key and its answer; empty: this is the first
     */
    Optional<IdempotencyKeyFilter.Answer> claim(String account, String key, String call) {
        int claimed = database.sql("""
                        with patience as (select set_config('lock_timeout', '10s', true))
                        insert into answered_call (account, key, call, at)
                        select :account, :key, :call, :at from patience
                        on conflict (account, key) do nothing""")
                .param("account", account)
                .param("key", key)
                .param("call", call)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return claimed == 1 ? Optional.empty() : Optional.of(find(account, key));
    }

    /** Keeps the answer to the call that took the key in this transaction. */
    void keep(String account, String key, IdempotencyKeyFilter.Answer answer) {
        database.sql("""
                        update answered_call
                        set status = :status, content_type = :type, language = :language, location = :location,
                            tag = :tag, body = :body
                        where account = :account and key = :key""")
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("language", answer.language())
                .param("location", answer.location())
                .param("tag", answer.tag())
                .param("body", answer.body())
                .param("account", account)
                .param("key", key)
                .update();
    }

    /** Several replicas may do this at once. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    @Transactional
    void forgetOld() {
        database.sql("delete from answered_call where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private IdempotencyKeyFilter.Answer find(String account, String key) {
        return database.sql("""
                        select call, status, content_type, language, location, tag, body
                        from answered_call where account = :account and key = :key""")
                .param("account", account)
                .param("key", key)
                .query((row, at) -> new IdempotencyKeyFilter.Answer(
                        row.getString("call"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("language"),
                        row.getString("location"),
                        row.getString("tag"),
                        row.getString("body")))
                .single();
    }
}
