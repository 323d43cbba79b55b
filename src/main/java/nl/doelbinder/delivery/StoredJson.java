package nl.doelbinder.delivery;

import java.util.List;
import nl.doelbinder.policy.delivery.DeliveryFinding;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form in which terms, lists and findings are kept: it must be readable for as long as the archive is. */
final class StoredJson {

    static final TypeReference<List<DeliveryFinding>> FINDINGS = new TypeReference<>() {};
    static final TypeReference<List<MandateLine>> LINES = new TypeReference<>() {};
    static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }
}
