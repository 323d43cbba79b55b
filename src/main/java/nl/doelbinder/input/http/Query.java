package nl.doelbinder.input.http;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of a call, read as strictly as a body: what is not asked for is refused, and so is what stands there
 * twice. Ask for every parameter, then {@link #end()}.
 */
public final class Query {

    public static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final int LONGEST_TEXT = 200;
    private static final Set<String> NUMBERS = Set.of("page", "size");

    private final String path;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final Reading reading;
    private final InputObject in;

    /**
     * Reads the parameters of this call.
     *
     * @param path of the resource, for the links of a list
     */
    public Query(String path, Map<String, String[]> parameters) {
        this.path = path;
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, values) -> {
            given.put(name, values[0]);
            put(node, name, values);
        });
        reading = Reading.of(Tree.of(node));
        in = reading.root();
    }

    public @Nullable String text(String name) {
        return in.optionalText(name, LONGEST_TEXT);
    }

    /** {@code null} where it is faulty, which {@link #end()} tells. */
    public @Nullable String required(String name) {
        return in.text(name, LONGEST_TEXT);
    }

    public <T> @Nullable T code(String name, Codes<T> codes) {
        return in.optionalCode(name, codes);
    }

    public @Nullable LocalDate date(String name) {
        return in.optionalDate(name);
    }

    /** Which page of a list is wanted. */
    public Paging paging() {
        Integer page = in.optionalNumber("page", 1, LAST_PAGE);
        Integer size = in.optionalNumber("size", 1, LARGEST_PAGE);
        return new Paging(page == null ? 1 : page, size == null ? USUAL_PAGE : size);
    }

    /** By which field a list is sorted, {@code -} before it for the other way round; the first of these if none is named. */
    public Sorting sorting(List<String> fields) {
        List<String> ways = new ArrayList<>(fields);
        fields.forEach(field -> ways.add("-" + field));
        String way = in.optionalCode("sort", Codes.of(ways));
        String chosen = way == null ? fields.get(0) : way;
        return chosen.startsWith("-") ? new Sorting(chosen.substring(1), true) : new Sorting(chosen, false);
    }

    /**
     * Ends the reading.
     *
     * @throws nl.doelbinder.input.BadInput with everything that is wrong
     */
    public void end() {
        in.end();
        reading.refuseIfFaulty();
    }

    /** One page of a list, with the way to the others. */
    public <T> Listing<T> listing(List<T> items, Paging paging, long total) {
        long pages = Math.max(1, (total + paging.size() - 1) / paging.size());
        long page = paging.page();
        return new Listing<>(
                items,
                new Listing.Page(page, paging.size(), total, pages),
                new Listing.Links(
                        link(page, paging.size()),
                        link(1, paging.size()),
                        page > 1 ? link(Math.min(page - 1, pages), paging.size()) : null,
                        page < pages ? link(page + 1, paging.size()) : null,
                        link(pages, paging.size())));
    }

    /** One page of what stands whole in memory. */
    public <T> Listing<T> listing(List<T> all, Paging paging) {
        int from = (int) Math.min(all.size(), paging.offset());
        int to = Math.min(all.size(), from + paging.size());
        return listing(all.subList(from, to), paging, all.size());
    }

    private String link(long page, int size) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        given.forEach((name, value) -> {
            if (!NUMBERS.contains(name)) {
                link.queryParam(encoded(name), encoded(value));
            }
        });
        return link.queryParam("page", page)
                .queryParam("size", size)
                .build(true)
                .toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode node, String name, String[] values) {
        if (values.length == 1) {
            if (NUMBERS.contains(name) && values[0].matches("\\d{1,9}")) {
                node.put(name, Integer.parseInt(values[0]));
            } else {
                node.put(name, values[0]);
            }
            return;
        }
        ArrayNode array = node.putArray(name);
        for (String value : values) {
            array.add(value);
        }
    }

    /** A page, counted from 1. */
    public record Paging(int page, int size) {

        public long offset() {
            return (page - 1L) * size;
        }
    }

    /** A field and the way round. */
    public record Sorting(String field, boolean descending) {}
}
