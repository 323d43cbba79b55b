package nl.doelbinder.tender.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** One entry of a list to choose from. */
public record Choice(String value, String label) {

    /** The codes of an enum, by the words that people know them by. */
    static List<Choice> of(Class<? extends Enum<?>> codes, MessageSource messages, Locale locale) {
        return Arrays.stream(codes.getEnumConstants())
                .map(code -> word(codes.getSimpleName(), code.name(), messages, locale))
                .toList();
    }

    static Choice word(String type, String code, MessageSource messages, Locale locale) {
        return new Choice(
                code,
                Objects.requireNonNullElse(
                        messages.getMessage("words." + type + "." + code, null, code, locale), code));
    }
}
