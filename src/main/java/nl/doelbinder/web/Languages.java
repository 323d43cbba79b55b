package nl.doelbinder.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Dutch first, English by choice: pages remember the choice in a cookie, calls of the API say it in their header. */
final class Languages implements LocaleResolver {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final CookieLocaleResolver pages = new CookieLocaleResolver("language");
    private final AcceptHeaderLocaleResolver calls = new AcceptHeaderLocaleResolver();

    Languages() {
        pages.setDefaultLocale(DUTCH);
        pages.setCookieHttpOnly(true);
        pages.setCookieSameSite("Lax");
        pages.setCookieMaxAge(Duration.ofDays(365));
        pages.setRejectInvalidCookies(false);
        calls.setSupportedLocales(List.of(DUTCH, Locale.ENGLISH));
        calls.setDefaultLocale(DUTCH);
    }

    /** The language of the product for this one; Dutch for every language but English. */
    static Locale supported(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : DUTCH;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return supported(ofApi(request) ? calls.resolveLocale(request) : pages.resolveLocale(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (!ofApi(request)) {
            pages.setLocale(request, response, supported(locale));
        }
    }

    private static boolean ofApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
