package nl.doelbinder.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tables hold histories, and by which columns their rows are known. Asked of the database, so none is forgotten. */
@Component
class Histories {

    static final String REVISION = "rev";
    static final String KIND = "revtype";

    private final JdbcClient database;
    private volatile @Nullable List<History> known;

    Histories(JdbcClient database) {
        this.database = database;
    }

    /**
     * One table.
     *
     * @param of   the table whose history it is
     * @param keys columns by which a thing is known, without the revision's
     */
    record History(String table, String of, List<String> keys) {}

    /** In the order of their names. The schema changes only at start-up. */
    List<History> all() {
        var found = known;
        if (found == null) {
            found = read();
            known = found;
        }
        return found;
    }

    private List<History> read() {
        return database.sql("""
                        select c.relname as name, array_agg(a.attname::text order by k.place) as keys
                        from pg_class c
                        join pg_index i on i.indrelid = c.oid and i.indisprimary
                        cross join lateral unnest(i.indkey) with ordinality as k (attnum, place)
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                        where c.relnamespace = current_schema()::regnamespace and c.relname like '%\\_aud'
                            and a.attname not in ('rev', 'revtype')
                        group by c.relname order by c.relname""")
                .query((row, number) -> {
                    var name = row.getString("name");
                    return new History(name, name.substring(0, name.length() - "_aud".length()), List.of((String[])
                            row.getArray("keys").getArray()));
                })
                .list();
    }
}
