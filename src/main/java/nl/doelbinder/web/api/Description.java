package nl.doelbinder.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the API, kept by hand as YAML, in which people read and write it; given as JSON. */
@Component
class Description {

    private static final String FILE = "openapi/doelbinder.yaml";

    private final JsonMapper mapper;
    private volatile @Nullable String json;

    Description(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String json() {
        String known = json;
        if (known == null) {
            known = read();
            json = known;
        }
        return known;
    }

    private String read() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            return mapper.writeValueAsString(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
