package nl.doelbinder.delivery.aftercare;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.TaskSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the inbox shows of cases of one kind. */
final class CaseTasks implements TaskSubjects {

    private final CaseKind kind;
    private final JdbcClient database;

    CaseTasks(CaseKind kind, JdbcClient database) {
        this.kind = kind;
        this.database = database;
    }

    private record Titled(String code, String title) {}

    @Override
    public String process() {
        return kind.process();
    }

    @Override
    public String type() {
        return kind.subjectType();
    }

    @Override
    public String page(String code, String step) {
        return kind.page(code);
    }

    @Override
    public Map<String, String> titles(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : database
                        .sql("select code, title from " + kind.table() + " where code = any(?)")
                        .param(codes.toArray(String[]::new))
                        .query(Titled.class)
                        .list()
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Titled::code, Titled::title));
    }

    /** They belong to an agreement and its parties, and to no unit. */
    @Override
    public Set<String> openCasesOf(Set<String> units) {
        return Set.of();
    }
}
