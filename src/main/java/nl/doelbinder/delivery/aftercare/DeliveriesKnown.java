package nl.doelbinder.delivery.aftercare;

import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which deliveries there were under an agreement. */
@Component
public class DeliveriesKnown {

    private final JdbcClient database;

    DeliveriesKnown(JdbcClient database) {
        this.database = database;
    }

    /**
     * Refuses a delivery that is none of this agreement's.
     *
     * @param needed whether there must be one
     */
    public void check(@Nullable String delivery, String agreement, boolean needed) {
        if (delivery == null) {
            if (needed) {
                throw new BadInput(List.of(Fault.at("/delivery", "input.missing", "delivery")));
            }
            return;
        }
        var known = database.sql("select exists (select from delivery where code = ? and agreement = ?)")
                .params(delivery, agreement)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new BadInput(
                    List.of(Fault.at("/delivery", "care.input.unknown-delivery", "delivery", delivery, agreement)));
        }
    }
}
