package nl.doelbinder.monitoring;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of requests: {@code V-001} and on. */
@Component
class RequestCodes {

    private static final Pattern NUMBERED = Pattern.compile("V-(\\d{3,9})");

    private final JdbcClient database;

    RequestCodes(JdbcClient database) {
        this.database = database;
    }

    String next() {
        var number = database.sql("select nextval('monitoring_request_code_seq')")
                .query(Long.class)
                .single();
        return String.format(Locale.ROOT, "V-%03d", number);
    }

    /** Makes sure that this code is never given out. */
    void moveBeyond(String code) {
        var numbered = NUMBERED.matcher(code);
        if (numbered.matches()) {
            database.sql("select setval('monitoring_request_code_seq', greatest(last_value, ?)) "
                            + "from monitoring_request_code_seq")
                    .param(Long.parseLong(numbered.group(1)))
                    .query(Long.class)
                    .single();
        }
    }
}
