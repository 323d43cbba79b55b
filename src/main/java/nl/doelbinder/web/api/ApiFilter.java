package nl.doelbinder.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else, sign-in too: its answers also bear the version, and are problems where they say no.
 * What is larger than a body may be is refused before it is read.
 */
final class ApiFilter extends OncePerRequestFilter {

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final ProblemWriter problems;

    ApiFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Api.isCalled(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(Api.VERSION_HEADER, Api.VERSION);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (isFromElsewhere(request)) {
            problems.write(request, response, HttpStatus.FORBIDDEN);
            return;
        }
        if (Api.isStream(request)) {
            chain.doFilter(request, new Refusing(request, response));
            return;
        }
        try {
            chain.doFilter(Api.isUpload(request) ? request : new LimitedBody(request), new Refusing(request, response));
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            problems.write(request, response, e);
        }
    }

    /** A browser keeps what somebody signed in with and sends it along, whoever's page asks; it also says whose page that is. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !OWN_SITE.contains(site);
    }

    /** Turns the container's plain errors into problems. */
    private final class Refusing extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Refusing(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            problems.write(request, (HttpServletResponse) getResponse(), HttpStatusCode.valueOf(status));
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            sendError(status);
        }
    }
}
