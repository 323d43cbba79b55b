package nl.doelbinder.tender;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form in which parts of a tender are kept: it must be readable for as long as the archive is. */
final class StoredJson {

    static final TypeReference<List<Lot>> LOTS = new TypeReference<>() {};
    static final TypeReference<List<TabledPaper>> TABLED = new TypeReference<>() {};
    static final TypeReference<List<WayForward.Chosen>> WAYS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }
}
