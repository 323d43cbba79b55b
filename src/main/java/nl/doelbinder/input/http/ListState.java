package nl.doelbinder.input.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The state of a list, as it stands in the address. What cannot be read there does not count. */
public final class ListState {

    private static final Set<String> PLACES = Set.of("pagina", "na", "voor", "nr");
    private static final Set<String> NO_FILTERS = Set.of("pagina", "na", "voor", "nr", "sorteer", "richting", "lang");

    private final String path;
    private final String usual;
    private final boolean usuallyAscending;
    private final Map<String, String> parameters;

    /**
     * @param usual the column that it is sorted by unless the address says otherwise
     */
    public ListState(String path, String usual, boolean usuallyAscending, Map<String, String> parameters) {
        this.path = path;
        this.usual = usual;
        this.usuallyAscending = usuallyAscending;
        this.parameters = new LinkedHashMap<>(parameters);
        this.parameters.remove("lang");
        this.parameters.values().removeIf(String::isBlank);
    }

    public String path() {
        return path;
    }

    public String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    public @Nullable String filter(String name) {
        return parameters.get(name);
    }

    public <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        var value = value(name).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst();
    }

    public <E extends Enum<E>> E sorting(Class<E> type) {
        return constant(type, "sorteer").orElseGet(() -> Enum.valueOf(type, usual));
    }

    public @Nullable LocalDate day(String name) {
        try {
            return value(name).isEmpty() ? null : LocalDate.parse(value(name));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public int number(String name, int otherwise) {
        return value(name).matches("\\d{1,9}") ? Integer.parseInt(value(name)) : otherwise;
    }

    /** The first is 0. */
    public int page() {
        return value("pagina").matches("[1-9]\\d{0,6}") ? Integer.parseInt(value("pagina")) - 1 : 0;
    }

    public boolean ascending() {
        if (parameters.containsKey("sorteer") || parameters.containsKey("richting")) {
            return !"af".equals(parameters.get("richting"));
        }
        return usuallyAscending;
    }

    public boolean filtered() {
        return parameters.keySet().stream().anyMatch(name -> !NO_FILTERS.contains(name));
    }

    public boolean narrowed() {
        return parameters.keySet().stream().anyMatch(name -> !NO_FILTERS.contains(name) && !name.equals("zoek"));
    }

    /** Of {@code aria-sort}; {@code null} where the list is not sorted by this column. */
    public @Nullable String sorted(String column) {
        if (!column.equals(parameters.getOrDefault("sorteer", usual).toUpperCase(Locale.ROOT))) {
            return null;
        }
        return ascending() ? "ascending" : "descending";
    }

    /** Sorts by this column, the other way round where it is sorted by it. */
    public String sortHref(String column) {
        var down = "ascending".equals(sorted(column));
        return href(path, Map.of("sorteer", column, "richting", down ? "af" : "op"));
    }

    public String pageHref(int page) {
        return href(path, Map.of("pagina", String.valueOf(page + 1)));
    }

    /** To the lines behind a place, or before it. */
    public String placeHref(String way, String key, int nr) {
        return href(path, Map.of(way, key, "nr", String.valueOf(nr)));
    }

    public String csvHref() {
        return href(path + ".csv", Map.of());
    }

    private String href(String to, Map<String, String> changes) {
        Map<String, String> query = new LinkedHashMap<>(parameters);
        query.keySet().removeAll(PLACES);
        query.putAll(changes);
        var uri = UriComponentsBuilder.fromPath(to);
        query.forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(query).toUriString();
    }
}
