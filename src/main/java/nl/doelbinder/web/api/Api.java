package nl.doelbinder.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.doelbinder.input.http.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What all calls have in common. */
final class Api {

    /** The major version is part of every address. */
    static final String PATH = "/api/v1";

    /** The whole version, on every answer and in the description. */
    static final String VERSION = "1.0.0";

    static final String VERSION_HEADER = "API-Version";

    private static final String BATCH = PATH + "/assessments/batch";

    /** Files of any length, which are put on disk as they come. */
    private static final String RECORDS = PATH + "/detention-records/imports";

    private static final Pattern UPLOAD =
            Pattern.compile(PATH + "/(tenders/[^/]+/documents/[^/]+/versions|pia-imports)");

    private Api() {}

    static boolean isCalled(HttpServletRequest request) {
        String path = path(request);
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    /** What streams has no limit on the whole, and no key. */
    static boolean isStream(HttpServletRequest request) {
        return path(request).equals(BATCH) || path(request).equals(RECORDS);
    }

    /** Files come in parts, which the container lays on disk: they may be larger than what is held in memory. */
    static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && UPLOAD.matcher(path(request)).matches();
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
