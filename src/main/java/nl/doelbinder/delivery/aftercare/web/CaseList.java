package nl.doelbinder.delivery.aftercare.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.delivery.aftercare.CaseQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The state of a list, as it stands in the address. What cannot be read there does not count. */
public final class CaseList {

    private static final Set<String> NO_FILTERS = Set.of("pagina", "sorteer", "richting", "lang");

    private final String path;
    private final Map<String, String> parameters;

    CaseList(String path, Map<String, String> parameters) {
        this.path = path;
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

    @Nullable String filter(String name) {
        return parameters.get(name);
    }

    <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        var value = value(name).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst();
    }

    CaseQuery.Sorting sorting() {
        return constant(CaseQuery.Sorting.class, "sorteer").orElse(CaseQuery.Sorting.RAISED);
    }

    /** The newest first, unless the address says otherwise. */
    boolean ascending() {
        return (parameters.containsKey("sorteer") || parameters.containsKey("richting"))
                && !"af".equals(parameters.get("richting"));
    }

    int page() {
        return value("pagina").matches("[1-9]\\d{0,6}") ? Integer.parseInt(value("pagina")) - 1 : 0;
    }

    public boolean filtered() {
        return parameters.keySet().stream().anyMatch(name -> !NO_FILTERS.contains(name));
    }

    public boolean narrowed() {
        return parameters.keySet().stream().anyMatch(name -> !NO_FILTERS.contains(name) && !name.equals("zoek"));
    }

    /** Of {@code aria-sort}; {@code null} where the list is not sorted by this column. */
    public @Nullable String sorted(String column) {
        if (!column.equals(sorting().name())) {
            return null;
        }
        return ascending() ? "ascending" : "descending";
    }

    /** Sorts by this column, the other way round where it is sorted by it. */
    public String sortHref(String column) {
        return href(path, Map.of("sorteer", column, "richting", "ascending".equals(sorted(column)) ? "af" : "op"));
    }

    /** The other way round, in a list that has one column to sort by. */
    public String turnHref() {
        return href(path, Map.of("richting", "af".equals(parameters.get("richting")) ? "op" : "af"));
    }

    public String pageHref(int page) {
        return href(path, Map.of("pagina", String.valueOf(page + 1)));
    }

    public String csvHref() {
        return href(path + ".csv", Map.of());
    }

    private String href(String to, Map<String, String> changes) {
        Map<String, String> query = new LinkedHashMap<>(parameters);
        query.remove("pagina");
        query.putAll(changes);
        var uri = UriComponentsBuilder.fromPath(to);
        query.forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(query).toUriString();
    }
}
