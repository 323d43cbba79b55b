package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.doelbinder.policy.Family;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Message;
import nl.doelbinder.policy.Outcome;
import org.jspecify.annotations.Nullable;

/** What a rule set says beside its rules: the numbers, the messages, and the legal sources behind each rule. */
final class RuleTexts {

    /** One message of one rule, in both languages. */
    private record Card(String rule, Family family, Wording.Template dutch, Wording.Template english) {}

    private static final Set<String> FAMILIES =
            Arrays.stream(Family.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final Parameters parameters;
    private final Wording dutch;
    private final Wording english;
    private final Map<String, Card> cards = new HashMap<>();
    private final Map<String, Map<Framework, List<String>>> sources = new HashMap<>();

    RuleTexts(RuleFiles files) {
        parameters = Parameters.parse(files.text("parameters.yaml"));
        dutch = wording(files, "messages_nl.properties", Locale.forLanguageTag("nl"));
        english = wording(files, "messages_en.properties", Locale.ENGLISH);
        if (!dutch.keys().equals(english.keys()) || !dutch.wordKeys().equals(english.wordKeys())) {
            throw new IllegalArgumentException("rules: only in one of the two languages: " + oneSided());
        }
        for (String key : dutch.keys()) {
            cards.put(key, card(key));
        }
    }

    Parameters parameters() {
        return parameters;
    }

    /** Says what a rule rests on, by the framework of the request. */
    void cite(String rule, Map<Framework, List<String>> keys) {
        Map<Framework, List<String>> before = sources.putIfAbsent(rule, new EnumMap<>(keys));
        if (before != null && !before.equals(keys)) {
            throw new IllegalArgumentException(rule + " has two lists of sources: " + before + " and " + keys);
        }
    }

    Finding finding(String key, Outcome outcome, CaseFacts facts, @Nullable LocalDate until, Object... values) {
        Card card = cards.get(key);
        if (card == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return new Finding(
                card.rule,
                card.family,
                outcome,
                new Message(card.dutch.fill(dutch, facts, values), card.english.fill(english, facts, values)),
                citations(card.rule, facts),
                until);
    }

    /** What a family says in which no rule answered. */
    Finding nothingFound(Family family, CaseFacts facts) {
        return finding(family + "-OK", Outcome.PERMIT, facts, null);
    }

    private List<String> citations(String rule, CaseFacts facts) {
        Map<Framework, List<String>> keys = sources.get(rule);
        if (keys == null) {
            return List.of();
        }
        List<String> cited = List.of();
        for (String key : keys.getOrDefault(facts.framework(), List.of())) {
            List<String> cites = facts.registers().citations(key, facts.assessedOn());
            cited = cited.isEmpty() ? cites : joined(cited, cites);
        }
        return cited;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private Card card(String key) {
        int stop = key.indexOf('.');
        String rule = stop < 0 ? key : key.substring(0, stop);
        Wording.Template nl = dutch.template(key);
        Wording.Template en = english.template(key);
        if (nl == null || en == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return new Card(rule, Family.valueOf(rule.substring(0, rule.indexOf('-'))), nl, en);
    }

    private Set<String> oneSided() {
        Set<String> all = new TreeSet<>(dutch.keys());
        all.addAll(dutch.wordKeys());
        Set<String> other = new TreeSet<>(english.keys());
        other.addAll(english.wordKeys());
        Set<String> both = new TreeSet<>(all);
        both.retainAll(other);
        all.addAll(other);
        all.removeAll(both);
        return all;
    }

    private static Wording wording(RuleFiles files, String name, Locale locale) {
        return Wording.parse(name, files.text(name), locale, FAMILIES);
    }
}
