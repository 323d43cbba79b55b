package nl.doelbinder.input.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param errors for input: every fault in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable List<Wrong> errors) {

    /**
     * What is wrong at one place.
     *
     * @param pointer JSON pointer into the body; of a parameter of the query, a slash and its name
     */
    public record Wrong(String pointer, String detail) {}
}
