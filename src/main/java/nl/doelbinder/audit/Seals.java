package nl.doelbinder.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is sealed of a revision, and how. */
@Component
class Seals {

    /** Before the first revision. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private final JdbcClient database;
    private final Histories histories;

    Seals(JdbcClient database, Histories histories) {
        this.database = database;
        this.histories = histories;
    }

    /**
     * Digests of everything that each of these revisions holds, made in the database. What is null is left out, so that
     * a column that a later version of the schema adds breaks no seal.
     */
    Map<Long, String> contents(Collection<Long> revisions) {
        Map<Long, String> contents = new TreeMap<>();
        if (revisions.isEmpty()) {
            return contents;
        }
        database.sql(digests())
                .param("revisions", revisions.toArray(Long[]::new))
                .query((row, number) -> contents.put(row.getLong("rev"), row.getString("digest")))
                .list();
        return contents;
    }

    private String digests() {
        var rows = histories.all().stream()
                .map(history -> part(history.table(), "rev"))
                .collect(Collectors.joining(" union all ", part("revinfo", "id") + " union all ", ""));
        return "select rev, encode(sha256(convert_to(string_agg(part, E'\\n' order by name), 'UTF8')), 'hex') as digest"
                + " from (" + rows + ") parts group by rev";
    }

    private static String part(String table, String revision) {
        return """
                select rev, '%1$s' as name, '%1$s ' || string_agg(entry, ' ' order by entry) as part
                from (select %2$s as rev, jsonb_strip_nulls(to_jsonb(t))::text as entry
                      from %1$s t where %2$s = any(:revisions)) entries
                group by rev""".formatted(table, revision);
    }

    /** The seal of a revision at a place in the chain. */
    static String seal(String before, long position, long revision, String contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var text = before + "\n" + position + "\n" + revision + "\n" + contents;
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
