package nl.doelbinder.delivery.making;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What came of the making of a delivery: how far it is, what its file holds, who took it. */
@Component("deliveryFile")
@Transactional(readOnly = true)
public class FindingMade {

    private final Deliveries deliveries;
    private final JdbcClient database;

    FindingMade(Deliveries deliveries, JdbcClient database) {
        this.deliveries = deliveries;
        this.database = database;
    }

    /** A file that was made. */
    record Made(int number, Manifest manifest) {}

    /** How far a making is. */
    public record Progress(long records, long ofRecords) {

        public int percent() {
            return ofRecords == 0 ? 0 : (int) Math.min(100, records * 100 / ofRecords);
        }
    }

    /** That the file was handed out, or begun to be; {@code endedAt} is {@code null} for a transfer that broke off. */
    public record Receipt(
            String requester, Instant begunAt, @Nullable Instant endedAt) {}

    /** Empty before it is made. */
    public Optional<Manifest> manifest(String code, Actor by) {
        return read(deliveries.one(code, by).code(), "").map(Made::manifest);
    }

    public Progress progress(String code, Actor by) {
        return database.sql("select records, of_records from delivery_progress where code = ?")
                .param(deliveries.one(code, by).code())
                .query(Progress.class)
                .optional()
                .orElse(new Progress(0, 0));
    }

    public List<Receipt> receipts(String code, Actor by) {
        return database.sql("""
                        select requester, begun_at, ended_at from delivery_receipt where code = ? order by id""")
                .param(deliveries.one(code, by).code())
                .query(Receipt.class)
                .list();
    }

    /** Nobody else hands it out until the transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Made> lock(String code) {
        return read(code, " for update");
    }

    private Optional<Made> read(String code, String how) {
        return database.sql("select number, manifest from delivery_made where code = ?" + how)
                .param(code)
                .query((row, at) -> new Made(row.getInt("number"), Manifest.read(row.getString("manifest"))))
                .optional();
    }
}
