package bare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import nl.doelbinder.DoelbinderApplication;
import nl.doelbinder.input.Reading;
import org.springframework.boot.SpringApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The floor under filing: the row of a request, copied by one insert, through the same HTTP stack. Stands outside the
 * program's packages, where it does not find it, and at a path that the table of acts allows to requesters.
 */
@RestController
public class BareInsert {

    public static final String PATH = "/api/v1/tasks/bare/claim";

    private final JdbcTemplate database;
    private final AtomicLong number = new AtomicLong(System.currentTimeMillis());
    private volatile Map<String, Object> row;

    BareInsert(JdbcTemplate database) {
        this.database = database;
    }

    public static void main(String[] args) {
        new SpringApplication(DoelbinderApplication.class, BareInsert.class).run(args);
    }

    @Transactional
    @PostMapping(PATH)
    public ResponseEntity<Map<String, String>> insert(Reading body) {
        body.refuseIfFaulty();
        Map<String, Object> copy = new LinkedHashMap<>(sample());
        String code = "B-" + number.incrementAndGet();
        copy.put("code", code);
        database.update(
                "insert into monitoring_request (" + String.join(", ", copy.keySet()) + ") values ("
                        + copy.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")",
                copy.values().toArray());
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("code", code));
    }

    private Map<String, Object> sample() {
        Map<String, Object> known = row;
        if (known == null) {
            known = database.queryForMap("select * from monitoring_request where code = 'V-008'");
            row = known;
        }
        return known;
    }
}
