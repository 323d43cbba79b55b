package nl.doelbinder.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What people are told, in their language: also the days in it. */
final class Texts extends ResourceBundleMessageSource {

    @Override
    protected Object[] resolveArguments(@Nullable Object @Nullable [] values, @Nullable Locale locale) {
        var language = locale == null ? Languages.DUTCH : locale;
        return Arrays.stream(super.resolveArguments(values, locale))
                .map(value -> value instanceof LocalDate day
                        ? DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day)
                        : value)
                .toArray();
    }
}
