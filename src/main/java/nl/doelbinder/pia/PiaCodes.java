package nl.doelbinder.pia;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of PIAs: {@code PIA-ISC-1} and on, for each unit. */
@Component
class PiaCodes {

    private static final Pattern NUMBERED = Pattern.compile(".*-(\\d{1,6})");

    private final Pias pias;
    private final JdbcClient database;

    PiaCodes(Pias pias, JdbcClient database) {
        this.pias = pias;
        this.database = database;
    }

    /** The next one of this unit. Who asks for the same unit's at once waits until this transaction is over. */
    String next(@Nullable String unit) {
        String name = unit == null ? "GENERIEK" : unit;
        database.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("pia " + name)
                .query()
                .singleRow();
        Set<String> taken = pias.codesOf(unit);
        int last = taken.stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max()
                .orElse(0);
        String code = code(name, last + 1);
        for (int number = last + 2; pias.existsById(code); number++) {
            code = code(name, number);
        }
        return code;
    }

    private static String code(String name, int number) {
        return "PIA-" + name + "-" + number;
    }
}
