package nl.doelbinder.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.doelbinder.organisation.CaseTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, when, in which act and why, and what it changed. Who may read it is decided where it is asked for. */
@Component
public class ReadingTimeline {

    private final JdbcClient database;
    private final ReadingChanges changes;
    private final Clock clock;
    private final Map<String, CaseTable> cases;

    ReadingTimeline(JdbcClient database, ReadingChanges changes, Clock clock, List<CaseTable> cases) {
        this.database = database;
        this.cases = cases.stream().collect(Collectors.toMap(CaseTable::subjectType, Function.identity()));
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A page of the timeline.
     *
     * @param newestFirst or the oldest
     * @param page        the first one is 0
     */
    @Transactional(readOnly = true)
    public Page<TimelineEntry> read(TimelineQuery query, boolean newestFirst, int page, int size) {
        var values = new LinkedHashMap<String, Object>();
        var where = where(query, values);
        var total = database.sql("select count(*) from revinfo r where " + where)
                .params(values)
                .query(Long.class)
                .single();
        var paging = new LinkedHashMap<>(values);
        paging.put("limit", size);
        paging.put("offset", (long) page * size);
        var revisions = database.sql("select r.*, s.hash from revinfo r left join revision_seal s on s.revision = r.id"
                        + " where " + where + " order by r.id" + (newestFirst ? " desc" : "")
                        + " limit :limit offset :offset")
                .params(paging)
                .query((row, number) -> revision(row))
                .list();
        var changed = changes.in(revisions.stream().map(TimelineEntry::revision).toList());
        var entries = revisions.stream()
                .map(revision ->
                        revision.with(shown(query, revision, changed.getOrDefault(revision.revision(), List.of()))))
                .toList();
        return new PageImpl<>(entries, PageRequest.of(page, size), total);
    }

    /** The newest acts of others on cases of a type, without what they changed. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> latest(String type, Instant after, String notBy, int most) {
        return database.sql("""
                        select r.*, null as hash from revinfo r
                        where r.subject >= :type || '/' and r.subject < :type || '0' and r.at > :after and r.actor <> :actor
                        order by r.id desc limit :most""")
                .param("type", type)
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("actor", notBy)
                .param("most", most)
                .query((row, number) -> revision(row))
                .list();
    }

    /** Of an act on something else only what it did to the case that is looked for. */
    private List<Change> shown(TimelineQuery query, TimelineEntry revision, List<Change> changed) {
        if (query.code() == null || revision.subject().equals(query.subject())) {
            return changed;
        }
        return changed.stream()
                .filter(change -> change.key().equals(query.code()))
                .toList();
    }

    private String where(TimelineQuery query, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        if (query.subject() != null) {
            conditions.add(
                    query.code() == null
                            ? "r.subject >= :subject || '/' and r.subject < :subject || '0'"
                            : ofCase(query, values));
            values.put("subject", query.subject());
        }
        if (query.actor() != null) {
            conditions.add("r.actor = :actor");
            values.put("actor", query.actor());
        }
        if (query.act() != null) {
            conditions.add("r.act = :act");
            values.put("act", query.act());
        }
        if (query.from() != null) {
            conditions.add("r.at >= :from");
            values.put("from", query.from().atStartOfDay(clock.getZone()).toOffsetDateTime());
        }
        if (query.until() != null) {
            conditions.add("r.at < :after");
            values.put(
                    "after",
                    query.until().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
        }
        return String.join(" and ", conditions);
    }

    /** What was done to the case, and what else changed it: the names of its table come from the feature, not from outside. */
    private String ofCase(TimelineQuery query, Map<String, Object> values) {
        var table = cases.get(query.type());
        if (table == null) {
            return "r.subject = :subject";
        }
        values.put("code", query.code());
        return "(r.subject = :subject or r.id in (select rev from %s_aud where %s = :code))"
                .formatted(table.table(), table.codeColumn());
    }

    private static TimelineEntry revision(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("reason"),
                row.getString("hash"),
                List.of());
    }
}
