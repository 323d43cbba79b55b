package nl.doelbinder.web.api;

import jakarta.servlet.http.HttpServletRequest;
import nl.doelbinder.input.http.Language;
import org.springframework.http.HttpHeaders;

/** What all calls have in common. */
final class Api {

    /** The major version is part of every address. */
    static final String PATH = "/api/v1";

    /** The whole version, on every answer and in the description. */
    static final String VERSION = "1.0.0";

    static final String VERSION_HEADER = "API-Version";

    /** A stream without end: no limit on the whole, and no key. */
    static final String BATCH = PATH + "/assessments/batch";

    private Api() {}

    static boolean isCalled(HttpServletRequest request) {
        String path = path(request);
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    static String path(HttpServletRequest request) {
        String uri = request.getRequestURI();
        String context = request.getContextPath();
        return uri.startsWith(context) ? uri.substring(context.length()) : uri;
    }

    static Language language(HttpServletRequest request) {
        return Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
