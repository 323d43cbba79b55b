package nl.doelbinder.delivery.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The reading of one file, in one transaction: all of its sound lines are taken, or nothing is. */
@Component
class RunningImport {

    private static final Logger LOG = LoggerFactory.getLogger(RunningImport.class);
    private static final String DISK_FULL = "53100";

    private final RecordImports imports;
    private final JdbcClient database;
    private final DataSource connections;
    private final LogKey key;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;

    RunningImport(
            RecordImports imports,
            JdbcClient database,
            DataSource connections,
            LogKey key,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.database = database;
        this.connections = connections;
        this.key = key;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void run(long id, SpooledFile file, Actor by) {
        try (FaultyLines faulty = new FaultyLines(connections, id)) {
            try {
                boolean readable = Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean taken = take(id, file, by, faulty);
                    if (!taken) {
                        status.setRollbackOnly();
                    }
                    return taken;
                }));
                if (!readable) {
                    faulty.commit();
                    end(id, by, "records.failure.columns", faulty.lines());
                }
            } catch (RuntimeException e) {
                LOG.warn("import {} failed", id, e);
                end(id, by, isDiskFull(e) ? "records.failure.disk-full" : "records.failure.broken", 0);
            }
        } catch (SQLException e) {
            LOG.warn("import {} failed", id, e);
            end(id, by, "records.failure.broken", 0);
        }
    }

    private boolean take(long id, SpooledFile file, Actor by, FaultyLines faulty) {
        CurrentAct.declare(
                new Act(by.username(), ImportingRecords.ACT, ImportingRecords.SUBJECT_TYPE + "/" + id, null));
        MergingRecords merging = new MergingRecords(database);
        merging.prepare();
        ReadingFile reading = new ReadingFile(file.format(), key.hashes());
        Connection connection = DataSourceUtils.getConnection(connections);
        try (InputStream in = file.open()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(MergingRecords.COPY);
            try {
                if (!reading.read(in, copy, faulty, (lines, bytes) -> tell(id, lines, bytes))) {
                    copy.cancelCopy();
                    return false;
                }
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            var counts = merging.merge(id, reading.lines(), faulty.lines());
            faulty.commit();
            imports.findById(id).orElseThrow().done(counts, clock.instant());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new BrokenImport(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    private void end(long id, Actor by, String why, long faultyLines) {
        transaction.executeWithoutResult(status -> {
            CurrentAct.declare(
                    new Act(by.username(), ImportingRecords.ACT, ImportingRecords.SUBJECT_TYPE + "/" + id, null));
            imports.findById(id).orElseThrow().failed(why, faultyLines, clock.instant());
        });
    }

    private void tell(long id, long lines, long bytes) {
        beside.executeWithoutResult(status -> database.sql("""
                        insert into record_import_progress (id, lines, bytes) values (:id, :lines, :bytes)
                        on conflict (id) do update set lines = :lines, bytes = :bytes""")
                .param("id", id)
                .param("lines", lines)
                .param("bytes", bytes)
                .update());
    }

    /** What the program was killed in the middle of took nothing, and can be sent again. */
    @EventListener(ApplicationReadyEvent.class)
    void endInterrupted() {
        transaction.executeWithoutResult(status -> {
            // Whoever is at work holds this lock; then what runs may be theirs.
            boolean nobody = database.sql("select pg_try_advisory_xact_lock(hashtext('record_import'))")
                    .query(Boolean.class)
                    .single();
            if (nobody) {
                imports.findByState(RecordImport.State.RUNNING).forEach(left -> {
                    CurrentAct.declare(new Act(
                            Actor.PROGRAM.username(),
                            ImportingRecords.ACT,
                            ImportingRecords.SUBJECT_TYPE + "/" + left.id(),
                            null));
                    left.failed("records.failure.interrupted", 0, clock.instant());
                });
            }
        });
    }

    private static boolean isDiskFull(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The database broke off. */
    private static final class BrokenImport extends RuntimeException {
        BrokenImport(SQLException cause) {
            super(cause);
        }
    }
}
