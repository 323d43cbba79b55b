package nl.doelbinder.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands around every page. The layout asks for it, so that no controller has to. */
@Component("frame")
final class Frame {

    private static final List<String> COMPONENTS =
            List.of("/design/noto-sans.css", "/design/utrecht.css", "/design/candidate.css");

    private static final List<String> OWN = List.of(
            "/css/layout.css",
            "/css/forms.css",
            "/css/findings.css",
            "/css/lists.css",
            "/css/tender.css",
            "/css/pia.css");

    private final Theme theme;
    private final Clock clock;
    private final MessageSource messages;
    private final HttpServletRequest request;
    private final SignedIn signedIn;

    Frame(Theme theme, Clock clock, MessageSource messages, HttpServletRequest request, SignedIn signedIn) {
        this.theme = theme;
        this.clock = clock;
        this.messages = messages;
        this.request = request;
        this.signedIn = signedIn;
    }

    /** What the layout shows, for a reader of this language. */
    public View read(Locale locale) {
        Actor actor = signedIn.actor();
        String path = path();
        Locale other = locale.equals(Locale.ENGLISH) ? Languages.DUTCH : Locale.ENGLISH;
        return new View(
                theme.cssClass(),
                Stream.of(COMPONENTS, theme.stylesheets(), OWN)
                        .flatMap(List::stream)
                        .toList(),
                DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(LocalDate.now(clock)),
                other.getLanguage(),
                messages.getMessage("frame.language", null, other),
                hrefIn(other, path),
                actor == null ? null : actor.username(),
                actor == null ? "" : functions(actor, locale),
                actor == null ? List.of() : Destination.open(actor, path));
    }

    private String functions(Actor actor, Locale locale) {
        return String.join(
                ", ",
                actor.grants().stream()
                        .sorted((one, other) -> one.group().compareTo(other.group()))
                        .map(grant -> function(grant, locale))
                        .toList());
    }

    private String function(RoleGrant grant, Locale locale) {
        Role role = grant.role();
        String name = messages.getMessage("words.Role." + role.name(), null, role.name(), locale);
        return grant.of() == null ? String.valueOf(name) : name + " " + grant.of();
    }

    /** The page asked for, also while an error page is shown for it. */
    private String path() {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked == null ? request.getRequestURI() : asked.toString();
        return path.substring(request.getContextPath().length());
    }

    private String hrefIn(Locale language, String path) {
        String asked = request.getMethod().equals("GET") ? request.getQueryString() : null;
        String query = asked == null ? "" : asked;
        return UriComponentsBuilder.fromPath(request.getContextPath() + path)
                .query(query)
                .replaceQueryParam("lang", language.getLanguage())
                .build(false)
                .toUriString();
    }

    /**
     * What the layout shows.
     *
     * @param user       username, {@code null} for somebody who is not signed in
     * @param functions  what they act as, in words
     */
    public record View(
            String themeClass,
            List<String> stylesheets,
            String day,
            String otherLanguage,
            String otherLanguageName,
            String otherLanguageHref,
            @Nullable String user,
            String functions,
            List<Destination.Item> navigation) {}
}
