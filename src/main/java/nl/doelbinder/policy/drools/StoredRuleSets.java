package nl.doelbinder.policy.drools;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.RuleSets;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the texts of each rule set before it first judges, and compiles old ones from them. */
@Component
final class StoredRuleSets implements RuleSets {

    private final JdbcTemplate database;
    private final String current;
    private final Map<String, RuleBook> books = new ConcurrentHashMap<>();

    StoredRuleSets(
            JdbcTemplate database,
            RuleSet currentRuleSet,
            RuleBook currentRuleBook,
            DroolsPublicationRules currentPublicationRules,
            DroolsDeliveryRules currentDeliveryRules) {
        this.database = database;
        current = currentRuleSet.hash();
        books.put(current, currentRuleBook);
        // The pool commits nothing by itself, and this runs before there is a transaction to be part of.
        new TransactionTemplate(new JdbcTransactionManager(Objects.requireNonNull(database.getDataSource())))
                .executeWithoutResult(status -> {
                    keep(currentRuleSet.files());
                    keep(currentPublicationRules.rules().files());
                    keep(currentDeliveryRules.rules().files());
                });
    }

    @Override
    public String current() {
        return current;
    }

    @Override
    public RuleBook at(String hash) {
        return books.computeIfAbsent(hash, this::compiled);
    }

    private RuleBook compiled(String hash) {
        SortedMap<String, String> texts = new TreeMap<>();
        database.query(
                "select name, content from rule_set_text where rule_set = ?",
                row -> {
                    texts.put(row.getString("name"), row.getString("content"));
                },
                hash);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("no rule set " + hash + " ever judged here");
        }
        RuleFiles files = new RuleFiles(texts);
        if (!files.hash().equals(hash)) {
            throw new IllegalStateException(
                    "the stored texts of " + hash + " were changed: they hash to " + files.hash());
        }
        return new DroolsRuleBook(RuleSet.compiled(files, StoredRuleSets.class.getClassLoader()));
    }

    /** Two replicas that start at once keep the same rows. */
    private void keep(RuleFiles files) {
        files.texts()
                .forEach((name, content) -> database.update(
                        "insert into rule_set_text (rule_set, name, content) values (?, ?, ?) on conflict do nothing",
                        files.hash(),
                        name,
                        content));
    }
}
