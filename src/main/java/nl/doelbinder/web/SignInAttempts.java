package nl.doelbinder.web;

import java.time.Duration;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed attempts to sign in, for all replicas together and by the database's own time: of an account from one
 * address, of an account from everywhere, and from one address for whatever account.
 */
@Component
class SignInAttempts {

    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FOR_ACCOUNT_FROM_ADDRESS = 5;
    private static final int FOR_ACCOUNT = 50;
    private static final int FROM_ADDRESS = 50;

    private final JdbcClient database;

    SignInAttempts(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public boolean tooMany(String account, String address) {
        return limits(account, address).stream()
                .anyMatch(limit -> database.sql("select failures from sign_in_failure where key = ? and until > now()")
                        .param(limit.key())
                        .query(Integer.class)
                        .optional()
                        .filter(failures -> failures >= limit.failures())
                        .isPresent());
    }

    @Transactional
    public void failed(String account, String address) {
        // In one order, so that two at once do not wait for each other.
        limits(account, address).stream()
                .map(Limit::key)
                .sorted()
                .forEach(key -> database.sql("""
                        insert into sign_in_failure as known (key, failures, until)
                        values (:key, 1, now() + make_interval(secs => :window))
                        on conflict (key) do update set
                            failures = case when known.until > now() then known.failures + 1 else 1 end,
                            until = case when known.until > now() then known.until else excluded.until end
                        """)
                        .param("key", key)
                        .param("window", WINDOW.toSeconds())
                        .update());
    }

    /** Who got in may mistype again tomorrow. The counts of the account and the address stand. */
    @Transactional
    public void succeeded(String account, String address) {
        database.sql("delete from sign_in_failure where key = ?")
                .param(key("account from address", account, address))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    public void forget() {
        database.sql("delete from sign_in_failure where until < now()").update();
    }

    private record Limit(String key, int failures) {}

    private static List<Limit> limits(String account, String address) {
        return List.of(
                new Limit(key("account from address", account, address), FOR_ACCOUNT_FROM_ADDRESS),
                new Limit(key("account", account, ""), FOR_ACCOUNT),
                new Limit(key("address", "", address), FROM_ADDRESS));
    }

    /** A fingerprint: people type passwords into the wrong field, and those must not be kept. */
    private static String key(String kind, String account, String address) {
        return DigestUtils.sha256Hex(kind + "\0" + account + "\0" + address);
    }
}
