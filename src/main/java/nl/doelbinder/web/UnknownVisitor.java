package nl.doelbinder.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads somebody who is not signed in to the page where one does. */
final class UnknownVisitor implements AuthenticationEntryPoint {

    private final String signIn;

    UnknownVisitor(String signIn) {
        this.signIn = signIn;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        sendTo(sessionEnded(request) ? signIn + "?reden=expired" : signIn, request, response);
    }

    /** Whether the browser came with a session that is no more. */
    static boolean sessionEnded(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    static void sendTo(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = request.getContextPath() + path;
        if (request.getHeader("HX-Request") != null) {
            // A part of a page must not become the sign-in page: the whole goes there.
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(address);
        }
    }
}
