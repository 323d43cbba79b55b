package nl.doelbinder.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.doelbinder.audit.Histories.History;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What revisions changed: each row of a history beside the one before it of the same thing. */
@Component
class ReadingChanges {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int REMOVED = 2;
    private static final int LONGEST_SHOWN = 20_000;

    private final JdbcClient database;
    private final Histories histories;

    ReadingChanges(JdbcClient database, Histories histories) {
        this.database = database;
        this.histories = histories;
    }

    private record Row(
            long revision,
            String table,
            String key,
            @Nullable String before,
            @Nullable String now) {}

    /** Changes by revision. */
    Map<Long, List<Change>> in(Collection<Long> revisions) {
        if (revisions.isEmpty()) {
            return Map.of();
        }
        var found = new ArrayList<Row>();
        for (var history : histories.all()) {
            found.addAll(database.sql(rowsOf(history))
                    .param("revisions", revisions.toArray(Long[]::new))
                    .query((row, number) -> read(history, row))
                    .list());
        }
        return found.stream()
                .collect(Collectors.groupingBy(
                        Row::revision, Collectors.flatMapping(row -> changes(row).stream(), Collectors.toList())));
    }

    // The names come from the database's own catalogue, never from outside.
    private static String rowsOf(History history) {
        var same = history.keys().stream()
                .map(key -> "p.\"" + key + "\" = a.\"" + key + "\"")
                .collect(Collectors.joining(" and "));
        var key = history.keys().stream()
                .map(name -> "a.\"" + name + "\"::text")
                .collect(Collectors.joining(" || ' ' || "));
        return """
                select a.rev, a.revtype, %s as key, to_jsonb(a) - 'rev' - 'revtype' as now,
                    (select to_jsonb(p) - 'rev' - 'revtype' from %s p
                     where %s and p.rev < a.rev and p.revtype <> 2 order by p.rev desc limit 1) as before
                from %s a where a.rev = any(:revisions) order by key""".formatted(key, history.table(), same, history.table());
    }

    private static Row read(History history, ResultSet row) throws SQLException {
        var removed = row.getInt(Histories.KIND) == REMOVED;
        return new Row(
                row.getLong(Histories.REVISION),
                history.of(),
                row.getString("key"),
                row.getString("before"),
                removed ? null : row.getString("now"));
    }

    private static List<Change> changes(Row row) {
        var before = fields(row.before());
        var now = fields(row.now());
        var names = new LinkedHashSet<>(now.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .map(name -> new Change(row.table(), row.key(), name, before.get(name), now.get(name)))
                .filter(change -> change.from() == null || !change.from().equals(change.to()))
                .toList();
    }

    private static Map<String, String> fields(@Nullable String json) {
        Map<String, String> fields = new TreeMap<>();
        if (json != null) {
            flatten("", JSON.readTree(json), fields);
        }
        return fields;
    }

    /** A structure's fields each by themselves; lists as they are written. */
    private static void flatten(String path, JsonNode value, Map<String, String> into) {
        if (value.isObject()) {
            value.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into));
        } else if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
            var text = value.isString() ? value.stringValue() : value.toString();
            into.put(path, text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…");
        }
    }
}
