package nl.doelbinder.input.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language in which a caller wants its texts: Dutch, unless it asks for English. */
public enum Language {
    DUTCH(Locale.forLanguageTag("nl")),
    ENGLISH(Locale.ENGLISH);

    private static final List<Locale> LOCALES = List.of(DUTCH.locale, ENGLISH.locale);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.getLanguage();
    }

    /** By the header {@code Accept-Language}; what cannot be read there counts as no wish. */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return DUTCH;
        }
        try {
            return ENGLISH.locale.equals(Locale.lookup(Locale.LanguageRange.parse(header), LOCALES)) ? ENGLISH : DUTCH;
        } catch (IllegalArgumentException e) {
            return DUTCH;
        }
    }
}
