package nl.doelbinder.delivery.making;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.DeliveryFile;
import nl.doelbinder.delivery.DeliveryOrder;
import nl.doelbinder.delivery.DeliveryState;
import nl.doelbinder.delivery.MakingDelivery;
import nl.doelbinder.delivery.records.Selection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the file of one delivery. One transaction decides: with it come the log's lines, the manifest and the delivery's new
 * state, and the file lies whole on the disk before it. Without it there is none of these, whatever broke.
 */
@Component
class MakingFile {

    private static final Logger LOG = LoggerFactory.getLogger(MakingFile.class);
    private static final String DATABASE_FULL = "53100";

    private final Deliveries deliveries;
    private final MakingDelivery making;
    private final RecipientKeys keys;
    private final DeliveryFiles files;
    private final WritingLog log;
    private final StopPoints points;
    private final JdbcClient database;
    private final DataSource connections;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;

    MakingFile(
            Deliveries deliveries,
            MakingDelivery making,
            RecipientKeys keys,
            DeliveryFiles files,
            WritingLog log,
            StopPoints points,
            JdbcClient database,
            DataSource connections,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.making = making;
        this.keys = keys;
        this.files = files;
        this.log = log;
        this.points = points;
        this.database = database;
        this.connections = connections;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes it, unless somebody else is at it. */
    void make(String code) {
        int number = nextNumber();
        try {
            boolean made = Boolean.TRUE.equals(transaction.execute(status -> {
                if (!isFree(code, number)) {
                    return false;
                }
                // Beside, so that this transaction sees the delivery only as it is when the file is whole.
                Optional<DeliveryOrder> order = beside.execute(unused -> begin(code));
                if (order.isEmpty()) {
                    return false;
                }
                points.at("begun");
                make(order.get(), number);
                return true;
            }));
            if (made) {
                points.at("committed");
            }
        } catch (Broken broken) {
            LOG.warn("delivery {} was not made: {}", code, broken.getMessage(), broken.getCause());
            clearUp(number);
            end(code, broken.why);
        } catch (RuntimeException e) {
            LOG.warn("delivery {} was not made", code, e);
            clearUp(number);
            end(code, "BROKEN");
        }
    }

    private int nextNumber() {
        Integer number = transaction.execute(status -> database.sql("select nextval('delivery_made_seq')")
                .query(Integer.class)
                .single());
        return number == null ? 0 : number;
    }

    /** One maker a delivery and one delivery a number, on all replicas; both until the transaction ends, however it ends. */
    private boolean isFree(String code, int number) {
        return database.sql("select pg_try_advisory_xact_lock(hashtext('delivery'), hashtext(?))"
                        + " and pg_try_advisory_xact_lock(?, ?)")
                .params(code, DeliveryFiles.LOCKS, number)
                .query(Boolean.class)
                .single();
    }

    /** Empty where somebody made it meanwhile. */
    private Optional<DeliveryOrder> begin(String code) {
        if (!deliveries.toMake().contains(code)) {
            return Optional.empty();
        }
        DeliveryOrder order = deliveries.order(code);
        keys.wrong(order.agreement(), order.recipientKey(), LocalDate.now(clock))
                .ifPresent(wrong -> {
                    throw new Broken(wrong.name(), null);
                });
        making.begin(code);
        return Optional.of(order);
    }

    private void make(DeliveryOrder order, int number) {
        Instant started = now();
        int leastAge = database.sql(
                        "select least_age from detention_selection where valid_from <= ? order by valid_from desc limit 1")
                .param(LocalDate.now(clock))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Broken("NO_SELECTION", null));
        Pass pass = new Pass(
                new Selection(order.referenceDay(), leastAge, order.fields(), order.format()),
                number,
                RecipientKey.of(order.recipientKey()));
        Pass.Counted[] counted = new Pass.Counted[1];
        Pass.Made made = pass(pass, order, number, counted);
        points.at("passed");
        Map<String, Long> leftOut = new TreeMap<>();
        counted[0].leftOut().forEach((reason, records) -> leftOut.put(reason.name(), records));
        if (made.delivered() != counted[0].delivered()) {
            throw new Broken("COUNTED_OTHERWISE", null);
        }
        Instant ended = now();
        log.finish(order, number, made.delivered(), started, ended);
        points.at("logged");
        Manifest manifest = Manifest.of(order, leastAge, counted[0].records(), leftOut, made, ended);
        database.sql("""
                        insert into delivery_made (number, code, manifest, bytes, sha256, made_at)
                        values (:number, :code, :manifest::jsonb, :bytes, :sha256, :at)""")
                .param("number", number)
                .param("code", order.code())
                .param("manifest", manifest.json())
                .param("bytes", made.file().bytes())
                .param("sha256", made.file().sha256())
                .param("at", Timestamp.from(ended))
                .update();
        DeliveryState state = making.made(
                order.code(),
                new DeliveryFile(counted[0].records(), leftOut, made.file().sha256(), ended));
        if (state != DeliveryState.READY) {
            // Nothing was delivered, so nothing of it is kept or logged.
            throw new Broken("WITHHELD", null);
        }
        points.at("noted");
        try {
            files.finish(number);
        } catch (IOException e) {
            throw new Broken(why(e), e);
        }
        points.at("named");
    }

    private Pass.Made pass(Pass pass, DeliveryOrder order, int number, Pass.Counted[] counted) {
        Connection writer = DataSourceUtils.getConnection(connections);
        try (Connection reader = connections.getConnection()) {
            reader.setAutoCommit(false);
            try {
                // Counted and read as one: a file that comes in meanwhile is in neither or in both.
                reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                Counting counting = new Counting(pass, reader, connections);
                tell(order.code(), 0, 0);
                points.at("counting");
                Pass.Progress progress = (point, records) -> {
                    tell(order.code(), records, counting.known());
                    points.at(point);
                };
                Pass.Made made = pass.make(reader, writer, log.begin(number), files.begin(number), progress);
                counted[0] = counting.await();
                return made;
            } finally {
                reader.rollback();
                reader.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (Broken e) {
            throw e;
        } catch (Exception e) {
            throw new Broken(why(e), e);
        } finally {
            DataSourceUtils.releaseConnection(writer, connections);
        }
    }

    private void tell(String code, long records, long of) {
        beside.executeWithoutResult(status -> database.sql("""
                        insert into delivery_progress (code, records, of_records) values (:code, :records, :of)
                        on conflict (code) do update set records = :records, of_records = :of""")
                .param("code", code)
                .param("records", records)
                .param("of", of)
                .update());
    }

    private void clearUp(int number) {
        try {
            files.sweep(number);
        } catch (RuntimeException e) {
            LOG.warn("the file of making {} stays until the next start", number, e);
        }
    }

    private void end(String code, String why) {
        if (isMade(code)) {
            // Only the answer to the commit was lost.
            return;
        }
        if (why.equals("WITHHELD")) {
            making.withhold(code, "MANDATE_OR_AGREEMENT");
        } else {
            making.failed(code, why);
        }
    }

    private boolean isMade(String code) {
        return database.sql("select exists (select from delivery_made where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String why(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            boolean noRoom = cause instanceof IOException
                    && (said.contains("No space left") || said.contains("File too large") || said.contains("quota"));
            if (noRoom || (cause instanceof SQLException sql && DATABASE_FULL.equals(sql.getSQLState()))) {
                return "DISK_FULL";
            }
        }
        return "BROKEN";
    }

    /** It was not made. */
    private static final class Broken extends RuntimeException {

        private final String why;

        Broken(String why, @Nullable Throwable cause) {
            super(why, cause);
            this.why = why;
        }
    }
}
