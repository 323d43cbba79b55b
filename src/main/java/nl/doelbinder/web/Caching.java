package nl.doelbinder.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** What a page shows of a case is kept by no cache; a file whose name holds its fingerprint for good. */
final class Caching implements HeaderWriter {

    private static final Pattern FINGERPRINTED = Pattern.compile(".*-[0-9a-f]{32}\\.[a-z0-9]+");

    private final ActsOfRoutes acts;

    Caching(ActsOfRoutes acts) {
        this.acts = acts;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, howLong(request, response));
        }
    }

    private String howLong(HttpServletRequest request, HttpServletResponse response) {
        var file = acts.actOf(request).filter(Acts.READ_STATIC_FILE::equals).isPresent() && response.getStatus() < 400;
        if (!file) {
            return "no-store";
        }
        return FINGERPRINTED.matcher(request.getRequestURI()).matches()
                ? "public, max-age=31536000, immutable"
                : "no-cache";
    }
}
