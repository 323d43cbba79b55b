package nl.doelbinder.dossier;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which dossiers are in the database, if any: an example dossier brings accounts with a known password. */
@Component
public class Dossiers {

    private final JdbcClient database;

    Dossiers(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public List<LoadedDossier> loaded() {
        return database.sql("select code, title, first_day, locale, loaded_from from dossier order by code")
                .query(LoadedDossier.class)
                .list();
    }

    /** Whether nothing was ever stored in this database. */
    @Transactional(readOnly = true)
    public boolean isUntouched() {
        return database.sql("select not exists (select from revinfo)")
                .query(Boolean.class)
                .single();
    }
}
