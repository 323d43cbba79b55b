package nl.doelbinder.policy.drools;

import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** For tests elsewhere: a rule set that judged here before the present one, in which retention beyond the norm was referred. */
public final class OlderRules {

    private OlderRules() {}

    /** Keeps its texts and answers its hash. */
    public static String keep(JdbcTemplate database) {
        var current = RuleSet.built(OlderRules.class.getClassLoader()).files();
        var texts = new TreeMap<>(current.texts());
        texts.put(
                "retention.drl",
                current.text("retention.drl").replace("$case.deny(\"BEWAAR-02\")", "$case.refer(\"BEWAAR-02\")"));
        var older = new RuleFiles(texts);
        older.texts()
                .forEach((name, content) -> database.update(
                        "insert into rule_set_text (rule_set, name, content) values (?, ?, ?) on conflict do nothing",
                        older.hash(),
                        name,
                        content));
        return older.hash();
    }
}
