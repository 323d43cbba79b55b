package nl.doelbinder.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains revisions once they are committed, one replica at a time. To chain them while they are made would let one
 * writer wait for another.
 */
@Component
class Sealing {

    private static final long LOCK = 0x446f656c62696e64L; // any number that nobody else locks
    private static final int AT_ONCE = 500;
    /** How far behind the last sealed revision a slow transaction's number may lie. */
    private static final int LATECOMERS = 2_000;
    /** Every so many rounds all are looked through. */
    private static final int THOROUGH_EVERY = 300;

    private final JdbcClient database;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private int round;

    Sealing(JdbcClient database, Seals seals, PlatformTransactionManager transactions) {
        this.database = database;
        this.seals = seals;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${doelbinder.audit.seal-every:1s}")
    synchronized void sealAll() {
        var thorough = round++ % THOROUGH_EVERY == 0;
        var sealed = AT_ONCE;
        while (sealed == AT_ONCE) {
            sealed = transaction.execute(status -> sealSome(thorough));
        }
    }

    private int sealSome(boolean thorough) {
        var mine = database.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return 0;
        }
        var unsealed = unsealedBeyond(thorough ? 0 : newestSealed() - LATECOMERS);
        if (unsealed.isEmpty()) {
            return 0;
        }
        var last = database.sql("select position, hash from revision_seal order by position desc limit 1")
                .query(Last.class)
                .optional()
                .orElse(new Last(0, Seals.NOTHING_BEFORE));
        var contents = seals.contents(unsealed);
        var positions = new Long[unsealed.size()];
        var hashes = new String[unsealed.size()];
        var before = last.hash();
        for (int at = 0; at < positions.length; at++) {
            var revision = unsealed.get(at);
            positions[at] = last.position() + at + 1;
            hashes[at] = Seals.seal(before, positions[at], revision, contents.getOrDefault(revision, ""));
            before = hashes[at];
        }
        database.sql("""
                        insert into revision_seal (position, revision, hash, sealed_at)
                        select *, now() from unnest(:positions, :revisions, :hashes)""")
                .param("positions", positions)
                .param("revisions", unsealed.toArray(Long[]::new))
                .param("hashes", hashes)
                .update();
        return unsealed.size();
    }

    private record Last(long position, String hash) {}

    private long newestSealed() {
        return database.sql("select coalesce(max(revision), 0) from revision_seal")
                .query(Long.class)
                .single();
    }

    /** Both sides begin at a number, so that the time does not grow with what was sealed before. */
    private List<Long> unsealedBeyond(long revision) {
        return database.sql("""
                        select r.id from revinfo r
                        where r.id > :beyond and not exists (
                            select 1 from revision_seal s where s.revision = r.id and s.revision > :beyond)
                        order by r.id limit :atOnce""")
                .param("beyond", revision)
                .param("atOnce", AT_ONCE)
                .query(Long.class)
                .list();
    }
}
