package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.doelbinder.policy.PolicyParameters;
import nl.doelbinder.policy.Validity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The numbers of the law that the rules read, by name and by day. */
final class Parameters implements PolicyParameters {

    /** One number while it holds, with the key of the legal source it rests on. */
    record Entry(
            String name,
            String value,
            String source,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String note) {

        Validity validity() {
            return new Validity(validFrom, validUntil);
        }
    }

    private record Document(List<Entry> parameters) {}

    /** From its first day on, until the next one's: the values in force. */
    private final TreeMap<LocalDate, OnDay> byFirstDay = new TreeMap<>();

    private Parameters(List<Entry> entries) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        for (Entry entry : entries) {
            turns.add(entry.validFrom());
            if (entry.validUntil() != null) {
                turns.add(entry.validUntil().plusDays(1));
            }
        }
        turns.forEach(turn -> byFirstDay.put(turn, new OnDay(turn, entries)));
    }

    static Parameters parse(String yaml) {
        List<Entry> entries = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(yaml, Document.class)
                .parameters();
        Map<String, List<Entry>> seen = new HashMap<>();
        for (Entry entry : entries) {
            List<Entry> same = seen.computeIfAbsent(entry.name(), unused -> new ArrayList<>());
            if (same.stream().anyMatch(other -> other.validity().overlaps(entry.validity()))) {
                throw new IllegalArgumentException(
                        "rules/parameters.yaml: " + entry.name() + " holds twice on one day");
            }
            same.add(entry);
        }
        return new Parameters(entries);
    }

    @Override
    public OnDay on(LocalDate day) {
        Map.Entry<LocalDate, OnDay> found = byFirstDay.floorEntry(day);
        if (found == null) {
            throw new IllegalArgumentException("rules/parameters.yaml: nothing is in force on " + day);
        }
        return found.getValue();
    }

    /** The values in force on one day. */
    static final class OnDay implements PolicyParameters.InForce {

        private final LocalDate day;
        private final Map<String, Period> periods = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        private OnDay(LocalDate day, List<Entry> entries) {
            this.day = day;
            for (Entry entry : entries) {
                if (!entry.validity().holds(day)) {
                    continue;
                }
                if (entry.value().startsWith("P")) {
                    periods.put(entry.name(), Period.parse(entry.value()));
                } else {
                    numbers.put(entry.name(), Integer.valueOf(entry.value()));
                }
            }
        }

        @Override
        public Period period(String name) {
            return found(periods.get(name), name);
        }

        @Override
        public int number(String name) {
            return found(numbers.get(name), name);
        }

        boolean has(String name) {
            return periods.containsKey(name) || numbers.containsKey(name);
        }

        private <T> T found(@Nullable T value, String name) {
            if (value == null) {
                throw new IllegalArgumentException("rules/parameters.yaml: no " + name + " in force on " + day);
            }
            return value;
        }
    }
}
