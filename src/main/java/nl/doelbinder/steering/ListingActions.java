package nl.doelbinder.steering;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.steering.ActionLine.Cursor;
import nl.doelbinder.steering.ActionQuery.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists actions a page at a time. A page begins behind a line, not after a number of them, and nothing counts further than
 * {@link #COUNTED}: a page costs the same however long the list is.
 */
@Component
@Transactional(readOnly = true)
public class ListingActions {

    /** As far as the number of found actions is told; beyond it is "more than". */
    public static final int COUNTED = 1000;

    private final JdbcClient database;

    ListingActions(JdbcClient database) {
        this.database = database;
    }

    /**
     * A page of a list.
     *
     * @param total  how many there are, or {@link #COUNTED} plus one for more
     * @param before whether there are lines before it
     * @param after  whether there are lines behind it
     */
    public record Page(List<ActionLine> lines, int total, boolean before, boolean after) {}

    /**
     * The page of this size.
     *
     * @param from     begins behind this place, or where {@code backwards} ends before it; {@code null}: from the start
     * @param backwards towards the start
     */
    public Page page(
            ActionQuery query, Sorting sorting, boolean ascending, @Nullable Cursor from, boolean backwards, int size) {
        var found = read(query, sorting, ascending != backwards, from, size + 1);
        var more = found.size() > size;
        List<ActionLine> lines = new ArrayList<>(more ? found.subList(0, size) : found);
        if (backwards) {
            Collections.reverse(lines);
        }
        return new Page(List.copyOf(lines), count(query), backwards ? more : from != null, backwards || more);
    }

    private List<ActionLine> read(
            ActionQuery query, Sorting sorting, boolean ascending, @Nullable Cursor from, int limit) {
        Map<String, Object> values = new HashMap<>();
        var conditions = conditions(query, values);
        var order = ascending ? " asc" : " desc";
        var column = sorting.column();
        if (from != null) {
            conditions.add("(" + (sorting == Sorting.NR ? "" : column + ", ") + "nr) " + (ascending ? ">" : "<") + " ("
                    + (sorting == Sorting.NR ? "" : ":key::" + sorting.type() + ", ") + ":nr)");
            values.put("key", from.key());
            values.put("nr", from.nr());
        }
        values.put("limit", limit);
        return database.sql("select nr, raised_on, due, owner, unit, text, state, " + column
                        + "::text as key from steering_action where " + String.join(" and ", conditions) + " order by "
                        + (sorting == Sorting.NR ? "" : column + order + ", ") + "nr" + order + " limit :limit")
                .params(values)
                .query((row, number) -> line(row))
                .list();
    }

    private int count(ActionQuery query) {
        Map<String, Object> values = new HashMap<>();
        var conditions = conditions(query, values);
        values.put("limit", COUNTED + 1);
        return database.sql("select count(*) from (select 1 from steering_action where "
                        + String.join(" and ", conditions) + " limit :limit) as counted")
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static List<String> conditions(ActionQuery query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add("true");
        if (query.state() != null) {
            conditions.add("state = :state");
            values.put("state", query.state().name());
        }
        if (query.unit() != null) {
            conditions.add("unit = :unit");
            values.put("unit", query.unit());
        }
        if (query.owner() != null) {
            conditions.add("owner = :owner");
            values.put("owner", query.owner());
        }
        if (query.due() != null) {
            conditions.add("due_key <= :due");
            values.put("due", query.due());
        }
        if (query.text() != null && !query.text().isBlank()) {
            conditions.add("text ilike :text");
            values.put("text", "%" + query.text().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return conditions;
    }

    private static ActionLine line(ResultSet row) throws SQLException {
        return new ActionLine(
                row.getInt("nr"),
                row.getObject("raised_on", LocalDate.class),
                day(row.getDate("due")),
                row.getString("owner"),
                row.getString("unit"),
                row.getString("text"),
                LifeState.valueOf(row.getString("state")),
                row.getString("key"));
    }

    private static @Nullable LocalDate day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }
}
