package nl.doelbinder.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import nl.doelbinder.audit.Verification.Break;
import nl.doelbinder.audit.Verification.Kind;
import nl.doelbinder.organisation.DigestedContents;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Recomputes every seal and every digest that was sealed, and says where what is stored is not what was sealed. */
@Component
public class VerifyingChain {

    private static final int AT_ONCE = 2_000;
    private static final int MOST_BREAKS = 100;
    private static final int CHAIN = 80; // percent of the work; what was digested and sealed takes the rest
    private static final Duration TIME_TO_SEAL = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Seals seals;
    private final List<DigestedContents> contents;
    private final Clock clock;
    private final TransactionTemplate transaction;

    VerifyingChain(
            JdbcClient database,
            Seals seals,
            List<DigestedContents> contents,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.seals = seals;
        this.contents = contents;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // One state of the database for the whole of it.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    public Verification verify() {
        return verify(percent -> {});
    }

    /** Verifies, and says now and then how much is done, of a hundred. */
    Verification verify(IntConsumer progress) {
        return transaction.execute(status -> new Run(progress).whole());
    }

    /** What the running transaction sees. */
    Verification verifyInTransaction() {
        return new Run(percent -> {}).whole();
    }

    private record Sealed(long position, long revision, String hash) {}

    private final class Run {

        private final IntConsumer progress;
        private final List<Break> breaks = new ArrayList<>();
        private long count;
        private long lastPosition;
        private @Nullable String head;

        Run(IntConsumer progress) {
            this.progress = progress;
        }

        Verification whole() {
            long last = database.sql("select coalesce(max(position), 0) from revision_seal")
                    .query(Long.class)
                    .single();
            for (var batch = next(); !batch.isEmpty(); batch = next()) {
                check(batch);
                progress.accept((int) (lastPosition * CHAIN / last));
            }
            contents.forEach(each -> each.altered(MOST_BREAKS).forEach(revision -> broken(revision, Kind.ALTERED)));
            unsealed().forEach(revision -> broken(revision, Kind.UNSEALED));
            breaks.sort(Comparator.comparingLong(Break::revision));
            return new Verification(clock.instant(), count, head, breaks);
        }

        private List<Sealed> next() {
            return database.sql("select position, revision, hash from revision_seal where position > ?"
                            + " order by position limit ?")
                    .params(lastPosition, AT_ONCE)
                    .query(Sealed.class)
                    .list();
        }

        private void check(List<Sealed> batch) {
            var revisions = batch.stream().map(Sealed::revision).toList();
            var contents = seals.contents(revisions);
            var present = present(revisions);
            for (var sealed : batch) {
                var before = head == null ? Seals.NOTHING_BEFORE : head;
                var gap = sealed.position() != lastPosition + 1;
                var expected = Seals.seal(
                        before, sealed.position(), sealed.revision(), contents.getOrDefault(sealed.revision(), ""));
                if (gap) {
                    broken(sealed.revision(), Kind.SEAL_MISSING);
                } else if (!present.contains(sealed.revision())) {
                    broken(sealed.revision(), Kind.REMOVED);
                } else if (!expected.equals(sealed.hash())) {
                    broken(sealed.revision(), Kind.ALTERED);
                }
                // The next one is judged by the stored seal: one broken place is one break, not all that follow.
                head = sealed.hash();
                lastPosition = sealed.position();
                count++;
            }
        }

        private void broken(long revision, Kind kind) {
            var found = new Break(revision, kind);
            if (breaks.size() < MOST_BREAKS && !breaks.contains(found)) {
                breaks.add(found);
            }
        }

        private Set<Long> present(List<Long> revisions) {
            return new HashSet<>(database.sql("select id from revinfo where id = any(:revisions)")
                    .param("revisions", revisions.toArray(Long[]::new))
                    .query(Long.class)
                    .list());
        }

        /** The sealer needs a moment: the newest are not yet a break. */
        private List<Long> unsealed() {
            return database.sql("""
                            select r.id from revinfo r
                            where r.at < ? and not exists (select 1 from revision_seal s where s.revision = r.id)
                            order by r.id limit ?""")
                    .params(OffsetDateTime.ofInstant(clock.instant().minus(TIME_TO_SEAL), ZoneOffset.UTC), MOST_BREAKS)
                    .query(Long.class)
                    .list();
        }
    }
}
