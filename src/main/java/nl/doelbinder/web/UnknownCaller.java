package nl.doelbinder.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a caller of the API how to say who they are. The API's filter makes a problem of it. */
final class UnknownCaller implements AuthenticationEntryPoint {

    private final boolean takesTokens;

    UnknownCaller(boolean takesTokens) {
        this.takesTokens = takesTokens;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyAttempts) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SignInAttempts.WINDOW.toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Doelbinder\", charset=\"UTF-8\"");
        if (takesTokens) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
}
