package nl.doelbinder.input.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
public record Listing<T>(List<T> items, Page page, Links links) {

    /** Which page it is, counted from 1. */
    public record Page(long number, int size, long totalItems, long totalPages) {}

    /** To the pages of the same list; {@code prev} and {@code next} where there are any. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Links(
            String self,
            String first,
            @Nullable String prev,
            @Nullable String next,
            String last) {}
}
