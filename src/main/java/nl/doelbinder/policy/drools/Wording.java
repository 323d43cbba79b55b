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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.MatrixReading.FactorReading;
import nl.doelbinder.policy.Message;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;
import org.jspecify.annotations.Nullable;

/** How a rule set speaks in one language: its messages, cut into pieces once, and its words for codes, days and periods. */
final class Wording {

    /** The codes that messages name. */
    private static final List<Class<? extends Enum<?>>> NAMED = List.of(
            Framework.class,
            ServiceLine.class,
            Level.class,
            Location.class,
            Recipient.class,
            Colour.class,
            Factor.class);

    private final Map<String, String> words = new HashMap<>();
    /** By identity: looked up several times a message, and its table lies in one piece. */
    private final IdentityHashMap<Enum<?>, String> names = new IdentityHashMap<>();

    private final Map<Factor, Map<String, String>> factorValues = new EnumMap<>(Factor.class);
    private final Locale locale;
    private final String and;
    private final String nothing;
    private final Map<String, Template> templates = new HashMap<>();
    private final String[] months = new String[Month.values().length];

    private Wording(
            String file, String text, Locale locale, Set<String> families, List<Class<? extends Enum<?>>> named) {
        this.locale = locale;
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
        and = word("and");
        nothing = word("nothing");
        named.forEach(type -> {
            for (Enum<?> constant : type.getEnumConstants()) {
                names.put(constant, word(type.getSimpleName() + "." + constant.name()));
            }
        });
        for (Factor factor : Factor.values()) {
            factorValues.put(factor, new HashMap<>());
        }
        words.forEach((key, word) -> {
            String[] parts = key.split("\\.", -1);
            if (parts.length == 3 && parts[0].equals("Factor")) {
                values(Factor.valueOf(parts[1])).put(parts[2], word);
            }
        });
        for (Month month : Month.values()) {
            months[month.getValue() - 1] = month.getDisplayName(TextStyle.FULL, locale);
        }
    }

    /** @param families prefixes of the keys that are messages; every other key is a word */
    static Wording parse(String file, String text, Locale locale, Set<String> families) {
        return new Wording(file, text, locale, families, NAMED);
    }

    /**
     * As above, for messages that name other codes.
     *
     * @param named the codes, each of which must have a word
     */
    static Wording parse(
            String file, String text, Locale locale, Set<String> families, List<Class<? extends Enum<?>>> named) {
        return new Wording(file, text, locale, families, named);
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
        } else if (value instanceof Message message) {
            out.append(message.in(locale));
        } else if (value instanceof Period period) {
            period(out, period);
        } else if (value instanceof FactorReading reading) {
            factor(out, reading);
        } else if (value instanceof Set<?> set) {
            // A set has no order of its own, and the same case must give the same words.
            list(out, set.stream().sorted().toList());
        } else if (value instanceof Collection<?> collection) {
            list(out, collection instanceof List<?> items ? items : List.copyOf(collection));
        } else {
            out.append(value == null ? "–" : value);
        }
    }

    private void list(StringBuilder out, List<?> items) {
        if (items.isEmpty()) {
            out.append(nothing);
        }
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.append(i == items.size() - 1 ? and : ", ");
            }
            write(out, items.get(i));
        }
    }

    private void factor(StringBuilder out, FactorReading reading) {
        out.append(name(reading.factor())).append(": ");
        out.append(values(reading.factor()).getOrDefault(reading.value(), reading.value()));
        out.append(" (").append(name(reading.colour())).append(')');
    }

    private void period(StringBuilder out, Period period) {
        int start = out.length();
        part(out, start, period.getYears(), "year", "years");
        part(out, start, period.getMonths(), "month", "months");
        part(out, start, period.getDays(), "day", "days");
    }

    private void part(StringBuilder out, int start, int number, String one, String more) {
        if (number != 0) {
            out.append(out.length() == start ? "" : and).append(number).append(' ');
            out.append(word(number == 1 ? one : more));
        }
    }

    private Map<String, String> values(Factor factor) {
        return factorValues.getOrDefault(factor, Map.of());
    }

    private String name(Enum<?> constant) {
        String name = names.get(constant);
        return name == null ? constant.name() : name;
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
            StringBuilder out = facts.page();
            for (int i = 0; i < given.length; i++) {
                out.append(texts[i]);
                wording.write(out, given[i] < 0 ? named[i].of(facts) : values[given[i]]);
            }
            return out.append(texts[given.length]).toString();
        }

        /** The message where there is no request whose values it could name: those that the rule gives are all. */
        String fill(Wording wording, Object[] values) {
            StringBuilder out = new StringBuilder(256);
            for (int i = 0; i < given.length; i++) {
                out.append(texts[i]);
                wording.write(out, values[given[i]]);
            }
            return out.append(texts[given.length]).toString();
        }
    }
}
