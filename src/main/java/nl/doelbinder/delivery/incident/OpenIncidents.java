package nl.doelbinder.delivery.incident;

import java.util.List;
import nl.doelbinder.policy.delivery.DeliveryFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still open about an agreement: while something is, every delivery under it is judged by a person. */
@Component
public class OpenIncidents {

    private final JdbcClient database;

    OpenIncidents(JdbcClient database) {
        this.database = database;
    }

    /** As the rules see them, the first one first. */
    public List<DeliveryFact.Incident> about(String agreement) {
        return database.sql("""
                        select code, (raised_at at time zone 'Europe/Amsterdam')::date as since, true as open
                        from data_incident where agreement = ? and state = 'OPEN' order by raised_at, code""")
                .param(agreement)
                .query(DeliveryFact.Incident.class)
                .list();
    }
}
