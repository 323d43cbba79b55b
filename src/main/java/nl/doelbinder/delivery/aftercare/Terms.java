package nl.doelbinder.delivery.aftercare;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms of the law and of agreements, as they held on a day. */
@Component
public class Terms {

    private final JdbcClient database;

    Terms(JdbcClient database) {
        this.database = database;
    }

    /** Empty where nothing sets a term: then there is none, and nobody may make one up. */
    public Optional<Term> on(String name, LocalDate day) {
        return database.sql("""
                        select name, span, article from delivery_term
                        where name = ? and valid_from <= ? and (valid_until is null or valid_until >= ?)""").params(name, day, day).query(Term.class).optional();
    }

    /** A term that there must be. */
    public Term required(String name, LocalDate day) {
        return on(name, day).orElseThrow(() -> new IllegalStateException("no term " + name + " on " + day));
    }
}
