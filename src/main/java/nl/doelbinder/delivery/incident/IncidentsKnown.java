package nl.doelbinder.delivery.incident;

import java.util.List;
import nl.doelbinder.delivery.OpenIncidents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still open about an agreement: while something is, every delivery under it is judged by a person. */
@Component
class IncidentsKnown implements OpenIncidents {

    private final JdbcClient database;

    IncidentsKnown(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Open> about(String agreement) {
        return database.sql("""
                        select code, (raised_at at time zone 'Europe/Amsterdam')::date as since
                        from data_incident where agreement = ? and state = 'OPEN' order by raised_at, code""").param(agreement).query(Open.class).list();
    }
}
