package nl.doelbinder.policy.drools;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import nl.doelbinder.policy.MatrixReading.FactorReading;
import org.jspecify.annotations.Nullable;

/** How a rule set speaks in one language: its messages, cut into pieces once, and its words for codes, days and periods. */
final class Wording {

    private final Map<String, String> words = new HashMap<>();
    private final Map<Enum<?>, String> names = new HashMap<>();
    private final Map<String, Template> templates = new HashMap<>();
    private final String[] months = new String[Month.values().length];

    private Wording(String file, String text, Locale locale, Set<String> families) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : lines.stringPropertyNames()) {
            String line = lines.getProperty(key);
            int dash = key.indexOf('-');
            if (dash > 0 && families.contains(key.substring(0, dash))) {
                templates.put(key, Template.parse(file, key, line));
            } else {
                words.put(key, line);
            }
        }
        for (Month month : Month.values()) {
            months[month.getValue() - 1] = month.getDisplayName(TextStyle.FULL, locale);
        }
    }

    /** @param families prefixes of the keys that are messages; every other key is a word */
    static Wording parse(String file, String text, Locale locale, Set<String> families) {
        return new Wording(file, text, locale, families);
    }

    Set<String> keys() {
        return new TreeSet<>(templates.keySet());
    }

    /** Keys of the words, without the messages. */
    Set<String> wordKeys() {
        return new TreeSet<>(words.keySet());
    }

    @Nullable Template template(String key) {
        return templates.get(key);
    }

    /** Writes a value as this language does. */
    void write(StringBuilder out, @Nullable Object value) {
        if (value instanceof String string) {
            out.append(string);
        } else if (value instanceof Enum<?> constant) {
            out.append(name(constant));
        } else if (value instanceof LocalDate day) {
            out.append(day.getDayOfMonth()).append(' ').append(months[day.getMonthValue() - 1]);
            out.append(' ').append(day.getYear());
        } else if (value instanceof Period period) {
            list(out, parts(period));
        } else if (value instanceof FactorReading reading) {
            factor(out, reading);
        } else if (value instanceof Set<?> set) {
            // A set has no order of its own, and the same case must give the same words.
            list(out, set.stream().sorted().toList());
        } else if (value instanceof Collection<?> collection) {
            list(out, List.copyOf(collection));
        } else {
            out.append(value == null ? "–" : value);
        }
    }

    private void list(StringBuilder out, List<?> items) {
        if (items.isEmpty()) {
            out.append(word("nothing"));
        }
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.append(i == items.size() - 1 ? word("and") : ", ");
            }
            write(out, items.get(i));
        }
    }

    private void factor(StringBuilder out, FactorReading reading) {
        out.append(name(reading.factor())).append(": ");
        out.append(words.getOrDefault("Factor." + reading.factor() + "." + reading.value(), reading.value()));
        out.append(" (").append(name(reading.colour())).append(')');
    }

    private List<String> parts(Period period) {
        List<String> parts = new ArrayList<>(3);
        part(parts, period.getYears(), "year", "years");
        part(parts, period.getMonths(), "month", "months");
        part(parts, period.getDays(), "day", "days");
        return parts;
    }

    private void part(List<String> parts, int number, String one, String more) {
        if (number != 0) {
            parts.add(number + " " + word(number == 1 ? one : more));
        }
    }

    private String name(Enum<?> constant) {
        String name = names.get(constant);
        if (name == null) {
            name = word(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
        return name;
    }

    private String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("the messages have no word for " + key);
        }
        return word;
    }

    /** A message: text with slots between. */
    static final class Template {

        private final String[] texts;
        private final CaseValues.Value[] named;
        private final int[] given;

        private Template(List<String> texts, List<CaseValues.@Nullable Value> named, List<Integer> given) {
            this.texts = texts.toArray(String[]::new);
            this.named = named.toArray(CaseValues.Value[]::new);
            this.given = given.stream().mapToInt(Integer::intValue).toArray();
        }

        private static Template parse(String file, String key, String line) {
            List<String> texts = new ArrayList<>();
            List<CaseValues.@Nullable Value> named = new ArrayList<>();
            List<Integer> given = new ArrayList<>();
            int at = 0;
            for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', at)) {
                int close = line.indexOf('}', open);
                if (close < 0) {
                    throw new IllegalArgumentException("rules/" + file + ": " + key + ": { is not closed");
                }
                texts.add(line.substring(at, open));
                String slot = line.substring(open + 1, close);
                boolean isGiven = slot.chars().allMatch(Character::isDigit);
                try {
                    named.add(isGiven ? null : CaseValues.named(slot));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("rules/" + file + ": " + key + ": " + e.getMessage(), e);
                }
                given.add(isGiven ? Integer.parseInt(slot) : -1);
                at = close + 1;
            }
            texts.add(line.substring(at));
            return new Template(texts, named, given);
        }

        /** The message for this case, the values given by the rule in {@code {0}}, {@code {1}} and so on. */
        String fill(Wording wording, CaseFacts facts, Object[] values) {
            StringBuilder out = new StringBuilder(256);
            for (int i = 0; i < given.length; i++) {
                out.append(texts[i]);
                wording.write(out, given[i] < 0 ? named[i].of(facts) : values[given[i]]);
            }
            return out.append(texts[given.length]).toString();
        }
    }
}
