package nl.doelbinder.monitoring.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.monitoring.RequestQuery;
import nl.doelbinder.monitoring.RequestQuery.Sorting;
import nl.doelbinder.monitoring.State;
import nl.doelbinder.policy.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The state of the list, as it stands in the address. What cannot be read there does not count. */
public final class ListQuery {

    static final int SIZE = 25;

    private static final Set<String> FILTERS = Set.of("zoek", "eenheid", "staat", "uitkomst", "doel", "vanaf", "tot");

    private final Map<String, String> parameters;

    ListQuery(Map<String, String> parameters) {
        this.parameters = new LinkedHashMap<>(parameters);
        this.parameters.remove("lang");
        this.parameters.values().removeIf(String::isBlank);
    }

    RequestQuery query() {
        return new RequestQuery(
                parameters.get("eenheid"),
                constant(State.class, "staat").map(Set::of).orElse(Set.of()),
                constant(Outcome.class, "uitkomst").orElse(null),
                parameters.get("doel"),
                day("vanaf"),
                day("tot"),
                parameters.get("zoek"));
    }

    Sorting sorting() {
        return constant(Sorting.class, "sorteer").orElse(Sorting.FILED_AT);
    }

    boolean ascending() {
        return parameters.containsKey("sorteer") && !"af".equals(parameters.get("richting"));
    }

    int page() {
        try {
            return Math.max(1, Integer.parseInt(parameters.getOrDefault("pagina", "1"))) - 1;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean filtered() {
        return parameters.keySet().stream().anyMatch(FILTERS::contains);
    }

    /** Whether more than the search counts. */
    public boolean narrowed() {
        return parameters.keySet().stream().anyMatch(name -> FILTERS.contains(name) && !name.equals("zoek"));
    }

    /** Of {@code aria-sort}; {@code null} where the list is not sorted by this column. */
    public @Nullable String sorted(String column) {
        if (sorting() != Sorting.valueOf(column)) {
            return null;
        }
        return ascending() ? "ascending" : "descending";
    }

    /** Sorts by this column, the other way round where it is sorted by it. */
    public String sortHref(String column) {
        boolean down = "ascending".equals(sorted(column));
        return href("/verzoeken", Map.of("sorteer", column, "richting", down ? "af" : "op"), "pagina");
    }

    public String pageHref(int page) {
        return href("/verzoeken", Map.of("pagina", String.valueOf(page + 1)));
    }

    public String csvHref() {
        return href("/verzoeken.csv", Map.of(), "pagina");
    }

    private String href(String path, Map<String, String> changes, String... without) {
        Map<String, String> query = new LinkedHashMap<>(parameters);
        Arrays.asList(without).forEach(query::remove);
        query.putAll(changes);
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        query.forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(query).toUriString();
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        String value = value(name).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst();
    }

    private @Nullable LocalDate day(String name) {
        try {
            return value(name).isEmpty() ? null : LocalDate.parse(value(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
