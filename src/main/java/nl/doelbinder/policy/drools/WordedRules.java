package nl.doelbinder.policy.drools;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.doelbinder.policy.Message;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/**
 * A rule set that is asked some times a minute, not thousands of times a second, with what it says in both languages.
 * Each asking has a session of its own.
 */
final class WordedRules {

    private final RuleFiles files;
    private final KieBase rules;
    private final Wording dutch;
    private final Wording english;

    private WordedRules(RuleFiles files, KieBase rules, Wording dutch, Wording english) {
        this.files = files;
        this.rules = rules;
        this.dutch = dutch;
        this.english = english;
    }

    /**
     * The rules of this kind that the program was built with.
     *
     * @param words      begin the names of the files of messages
     * @param family     of the rules' ids
     * @param vocabulary whose constants have words in the messages
     * @throws IllegalArgumentException if a message stands in one of the languages only
     */
    static WordedRules built(
            RuleKind kind, String words, String family, List<Class<? extends Enum<?>>> vocabulary, ClassLoader loader) {
        RuleFiles files = RuleFiles.onClassPath(loader, kind);
        KieBase rules = RuleSet.base(Receipt.of(files, kind, loader).models(), loader);
        Wording dutch = wording(files, words + "_nl.properties", Locale.forLanguageTag("nl"), family, vocabulary);
        Wording english = wording(files, words + "_en.properties", Locale.ENGLISH, family, vocabulary);
        if (!dutch.keys().equals(english.keys()) || !dutch.wordKeys().equals(english.wordKeys())) {
            throw new IllegalArgumentException(words + ": a message stands in one of the two languages only");
        }
        return new WordedRules(files, rules, dutch, english);
    }

    private static Wording wording(
            RuleFiles files, String name, Locale locale, String family, List<Class<? extends Enum<?>>> vocabulary) {
        return Wording.parse(name, files.text(name), locale, Set.of(family), vocabulary);
    }

    /** Lets the rules answer in the case; they fire in whatever order. */
    void ask(Object asked, Collection<?> facts) {
        KieSession session = rules.newKieSession();
        try {
            session.insert(asked);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    Message message(String key, Object... values) {
        return new Message(text(dutch, key, values), text(english, key, values));
    }

    private static String text(Wording wording, String key, Object... values) {
        return Objects.requireNonNull(wording.template(key), "no message " + key)
                .fill(wording, values);
    }

    /** The rule's id, with which the key of its message begins. */
    static String id(String key) {
        int stop = key.indexOf('.');
        return stop < 0 ? key : key.substring(0, stop);
    }

    RuleFiles files() {
        return files;
    }

    Collection<Rule> all() {
        return RuleSet.all(rules);
    }
}
