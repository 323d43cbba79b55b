package nl.doelbinder.pia;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form in which answers and frozen versions are kept: it must be readable for as long as the archive is. */
final class StoredValues {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final ObjectWriter FILES = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build()
            .writerWithDefaultPrettyPrinter();

    private StoredValues() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** As a file to take along: for people to read too. */
    static byte[] bytes(Object value) {
        return FILES.writeValueAsBytes(value);
    }

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The same value in the one order in which the database keeps it: keys by length, then by their bytes. */
    static JsonNode ordered(JsonNode value) {
        if (value instanceof ArrayNode array) {
            ArrayNode ordered = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(each -> ordered.add(ordered(each)));
            return ordered;
        }
        if (value instanceof ObjectNode object) {
            ObjectNode ordered = JsonNodeFactory.instance.objectNode();
            object.propertyNames().stream()
                    .sorted(Comparator.comparingInt((String key) -> key.getBytes(StandardCharsets.UTF_8).length)
                            .thenComparing(Comparator.naturalOrder()))
                    .forEach(key -> ordered.set(key, ordered(object.path(key))));
            return ordered;
        }
        return value;
    }
}
