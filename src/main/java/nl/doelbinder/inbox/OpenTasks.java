package nl.doelbinder.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open tasks from the engine's tables: its own queries need three questions for what is one, and know nothing of
 * due days before titles.
 */
@Component
class OpenTasks {

    private static final String SELECT = """
            select t.id_, t.task_def_key_, t.due_date_, t.assignee_, e.business_key_, d.key_ as process,
                coalesce(l.group_id_, t.assignee_) as group_id_
            from act_ru_task t
            join act_ru_execution e on e.id_ = t.proc_inst_id_
            join act_re_procdef d on d.id_ = t.proc_def_id_
            left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
            """;

    private static final String ORDER = " order by t.due_date_ nulls last, t.create_time_, t.id_";

    private final JdbcClient database;
    private final Map<String, TaskSubjects> subjects;
    private final Clock clock;

    OpenTasks(JdbcClient database, List<TaskSubjects> subjects, Clock clock) {
        this.database = database;
        this.subjects = subjects.stream().collect(Collectors.toMap(TaskSubjects::process, Function.identity()));
        this.clock = clock;
    }

    /** A task as the engine keeps it. */
    private record Row(
            String id,
            String kind,
            String process,
            String code,
            @Nullable LocalDate due,
            String group,
            @Nullable String claimedBy) {}

    /** Tasks that fulfil a condition on the select above, the first due first. */
    List<Task> where(String condition, Map<String, ?> values) {
        var rows = database.sql(SELECT
                        + "where e.business_key_ is not null and (l.group_id_ is not null or t.assignee_ is not null) and "
                        + condition + ORDER)
                .params(values)
                .query((row, number) -> read(row))
                .list();
        var titles = rows.stream()
                .filter(row -> subjects.containsKey(row.process()))
                .collect(Collectors.groupingBy(Row::process, Collectors.mapping(Row::code, Collectors.toSet())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> of(entry.getKey()).titles(entry.getValue())));
        List<Task> tasks = new ArrayList<>();
        for (var row : rows) {
            var title = titles.getOrDefault(row.process(), Map.of()).get(row.code());
            if (title != null) {
                tasks.add(new Task(
                        row.id(),
                        row.kind(),
                        of(row.process()).type(),
                        row.code(),
                        title,
                        of(row.process()).page(row.code(), row.kind()),
                        row.due(),
                        row.group(),
                        row.claimedBy()));
            }
        }
        return tasks;
    }

    Iterable<TaskSubjects> subjects() {
        return subjects.values();
    }

    private TaskSubjects of(String process) {
        return Objects.requireNonNull(subjects.get(process));
    }

    private Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("process"),
                row.getString("business_key_"),
                day(row.getTimestamp("due_date_")),
                row.getString("group_id_"),
                row.getString("assignee_"));
    }

    private @Nullable LocalDate day(@Nullable Timestamp due) {
        return due == null ? null : LocalDate.ofInstant(due.toInstant(), clock.getZone());
    }
}
