package nl.doelbinder.delivery.making;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.Delivery;
import nl.doelbinder.delivery.DeliveryState;
import nl.doelbinder.delivery.MakingDelivery;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a delivery's file to who asked for it, once. It counts as fetched before the first byte goes, so that it never goes
 * twice unseen; where the transfer breaks off, the same requester may take it again until it came through. Then it is gone from here.
 */
@Component
public class HandingOut {

    private final Deliveries deliveries;
    private final MakingDelivery making;
    private final FindingMade found;
    private final DeliveryFiles files;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HandingOut(
            Deliveries deliveries,
            MakingDelivery making,
            FindingMade found,
            DeliveryFiles files,
            JdbcClient database,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.making = making;
        this.found = found;
        this.files = files;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A file on its way out. */
    public final class Outgoing {

        private final FindingMade.Made made;
        private final long receipt;

        private Outgoing(FindingMade.Made made, long receipt) {
            this.made = made;
            this.receipt = receipt;
        }

        public String fileName() {
            return made.manifest().delivery() + ".age";
        }

        public long bytes() {
            return made.manifest().bytes();
        }

        public String sha256() {
            return made.manifest().sha256();
        }

        /** Sends all of it; only then it counts as received whole. */
        public void send(OutputStream out) throws IOException {
            try (InputStream in = files.open(made.number())) {
                in.transferTo(out);
                out.flush();
            }
            transaction.executeWithoutResult(
                    status -> database.sql("update delivery_receipt set ended_at = ? where id = ?")
                            .params(Timestamp.from(clock.instant()), receipt)
                            .update());
            files.delete(made.number());
        }
    }

    /**
     * Takes the file, in the actor's name.
     *
     * @throws Refusal where the actor did not ask for it, may not have it any more, or has it
     */
    public Outgoing fetch(String code, Actor by) {
        return transaction.execute(status -> {
            Delivery delivery = deliveries.one(code, by);
            FindingMade.Made made =
                    found.lock(code).orElseThrow(() -> new Refusal.OutOfTurn("making.refusal.no-file", code));
            if (delivery.state() == DeliveryState.READY) {
                making.fetched(code, by);
            } else {
                again(delivery, by);
            }
            if (!files.isThere(made.number())) {
                throw new Refusal.OutOfTurn("making.refusal.file-gone", code);
            }
            long receipt = database.sql("""
                            insert into delivery_receipt (code, requester, begun_at) values (?, ?, ?) returning id""")
                    .params(code, by.username(), Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single();
            return new Outgoing(made, receipt);
        });
    }

    private void again(Delivery delivery, Actor by) {
        if (!delivery.requester().equals(by.username())) {
            throw new Refusal.NotAllowed("delivery.refusal.not-own", delivery.code());
        }
        boolean broken = delivery.state() == DeliveryState.FETCHED
                && !database.sql("select exists (select from delivery_receipt where code = ? and ended_at is not null)")
                        .param(delivery.code())
                        .query(Boolean.class)
                        .single();
        if (!broken) {
            throw new Refusal.OutOfTurn("making.refusal.fetched", delivery.code());
        }
        if (!deliveries.mayHandOut(delivery.code(), LocalDate.now(clock))) {
            throw new Refusal.NotAllowed("delivery.refusal.no-longer-mandated", delivery.code());
        }
    }
}
